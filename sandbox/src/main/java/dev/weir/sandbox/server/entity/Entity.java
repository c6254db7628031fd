package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The answer to one statement of a request to {@code /ksql}; its kind stands in the JSON field {@code @type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
public sealed interface Entity
        permits AssertEntity,
                ConnectorEntity,
                CurrentStatus,
                FunctionEntity,
                QueryEntity,
                SettingEntity,
                SourceEntity,
                TopicEntity,
                WarningEntity {

    /** What the statement says, as the server took it. */
    String statementText();
}
