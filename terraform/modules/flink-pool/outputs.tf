output "id" {
  description = "Such as lfcp-ab123."
  value       = confluent_flink_compute_pool.this.id
}

output "rest_endpoint" {
  description = "The address of Flink in the region."
  value       = data.confluent_flink_region.this.rest_endpoint
}

output "resource" {
  description = "What a key for Flink is for."
  value = {
    id          = data.confluent_flink_region.this.id
    api_version = data.confluent_flink_region.this.api_version
    kind        = data.confluent_flink_region.this.kind
  }
}
