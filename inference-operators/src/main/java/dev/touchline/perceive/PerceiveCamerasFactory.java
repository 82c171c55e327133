package dev.touchline.perceive;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchline.footage.AccessUnit;
import dev.touchline.match.MatchSetup;
import dev.touchline.sighting.FrameSightings;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes {@link PerceiveCameras} in each task; the match's setup travels to it as JSON. */
public final class PerceiveCamerasFactory extends AbstractStreamOperatorFactory<FrameSightings>
        implements OneInputStreamOperatorFactory<AccessUnit, FrameSightings> {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY);

    private final PerceptionSettings settings;
    private final String setup;

    public PerceiveCamerasFactory(PerceptionSettings settings, MatchSetup setup) {
        this.settings = settings;
        try {
            this.setup = JSON.writeValueAsString(setup);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(
                    "the setup of match " + setup.match() + " is not plain data", unwritable);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // the caller asks for the operator this factory is declared to make
    public <T extends StreamOperator<FrameSightings>> T createStreamOperator(
            StreamOperatorParameters<FrameSightings> parameters) {
        try {
            return (T) new PerceiveCameras(parameters, settings, JSON.readValue(setup, MatchSetup.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the setup of the match did not survive its journey", unreadable);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as Flink declares it
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
        return PerceiveCameras.class;
    }
}
