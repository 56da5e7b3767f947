package dev.caveat.theme;

import dev.caveat.picture.PictureSize;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that is there: templates see the address for {@code url()}.
 *
 * @param picture whether it is one to be shown: then templates see {@code url} and, where the file says them, {@code width} and
 *     {@code height}
 */
record FileParam(boolean picture) implements ParamType {
    @Override
    public String word() {
        return picture ? "picture" : "file";
    }

    @Override
    public String words() {
        return "the path of a " + (picture ? "picture" : "file");
    }

    @Override
    public Optional<Object> read(Node node, ParamReading reading) {
        if (!(node instanceof Scalar scalar)) {
            return reading.wrong(node, this);
        }
        if (scalar.text().isBlank() || scalar.isNull()) {
            return Optional.empty();
        }
        Optional<ParamFiles.Found> found = reading.files().find(scalar.text().strip());
        if (found.isEmpty()) {
            return reading.missing(scalar);
        }
        Address address = found.get().address();
        if (!picture) {
            return Optional.of(address);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<PictureSize> size = found.get().size();
        values.put("url", address);
        values.put("width", size.map(PictureSize::width));
        values.put("height", size.map(PictureSize::height));
        return Optional.of(View.of(values));
    }

    @Override
    public String shown(Object value) {
        return value instanceof View view ? ((Address) view.value("url").orElseThrow()).path() : ((Address) value).path();
    }
}
