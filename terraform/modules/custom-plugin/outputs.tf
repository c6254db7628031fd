output "id" {
  description = "Such as ccp-ab123; connectors name it as confluent.custom.plugin.id."
  value       = confluent_custom_connector_plugin.this.id
}
