package dev.caveat.render;

import dev.caveat.model.Page;
import java.util.List;
import java.util.Map;

/**
 * A page that nobody wrote: what it is made with, and of what.
 *
 * @param template without its ending
 * @param here its address, from {@code /}
 * @param page the values of {@code page}
 * @param root what templates see besides, such as {@code list}
 * @param listed the pages of which it is a list, in their order
 */
record Sheet(String template, String here, Map<String, Object> page, Map<String, Object> root, List<Page> listed) {}
