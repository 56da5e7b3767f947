package dev.caveat.model;

import dev.caveat.disclaimer.Placement;
import java.util.Optional;

/** A page's own word that it carries a disclaimer; the placement, where it is not the disclaimer's own. */
public record DisclaimerUse(Ref disclaimer, Optional<Placement> placement) {}
