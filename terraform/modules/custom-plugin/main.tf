# A connector that Confluent Cloud doesn't manage, uploaded from an archive on this machine.

resource "confluent_custom_connector_plugin" "this" {
  display_name                = var.name
  description                 = var.description
  documentation_link          = var.documentation
  connector_class             = var.connector_class
  connector_type              = var.connector_type
  cloud                       = var.cloud
  sensitive_config_properties = var.sensitive_properties
  filename                    = var.archive
}
