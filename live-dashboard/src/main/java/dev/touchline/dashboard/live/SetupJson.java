package dev.touchline.dashboard.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchline.match.MatchSetup;
import dev.touchline.wire.CloudEvents;

/** What a screen needs of a match's setup: names, colours, pitch, periods and the cameras' names, not their calibration. */
public final class SetupJson {
    private SetupJson() {}

    public static ObjectNode of(MatchSetup setup) {
        ObjectNode node = CloudEvents.JSON.createObjectNode();
        node.put("id", setup.match());
        node.put("version", setup.version());
        node.set("pitch", CloudEvents.JSON.valueToTree(setup.pitch()));
        node.set("home", CloudEvents.JSON.valueToTree(setup.home()));
        node.set("away", CloudEvents.JSON.valueToTree(setup.away()));
        node.set("officials", CloudEvents.JSON.valueToTree(setup.officials()));
        node.set("periods", CloudEvents.JSON.valueToTree(setup.periods()));
        ArrayNode cameras = node.putArray("cameras");
        setup.cameras().keySet().forEach(cameras::add);
        return node;
    }
}
