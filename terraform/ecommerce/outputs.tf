# What the target `cloud` of weir.yaml reads.

output "organization_id" {
  description = "The organization, which Flink has to be told."
  value       = module.pipeline.organization_id
}

output "environment_id" {
  description = "The environment, such as env-ab123."
  value       = module.pipeline.environment_id
}

output "kafka_cluster_id" {
  description = "The Kafka cluster, such as lkc-ab123."
  value       = module.pipeline.kafka_cluster_id
}

output "kafka_bootstrap" {
  description = "Bootstrap servers."
  value       = module.pipeline.kafka_bootstrap
}

output "kafka_rest_endpoint" {
  description = "The address of the Kafka REST API."
  value       = module.pipeline.kafka_rest_endpoint
}

output "kafka_api_key" {
  description = "Weir's key of the Kafka cluster."
  value       = module.pipeline.kafka_api_key
  sensitive   = true
}

output "kafka_api_secret" {
  description = "Its secret."
  value       = module.pipeline.kafka_api_secret
  sensitive   = true
}

output "cloud_api_key" {
  description = "Weir's Cloud key, for connectors."
  value       = module.pipeline.cloud_api_key
  sensitive   = true
}

output "cloud_api_secret" {
  description = "Its secret."
  value       = module.pipeline.cloud_api_secret
  sensitive   = true
}

output "sr_endpoint" {
  description = "The address of the Schema Registry."
  value       = module.pipeline.sr_endpoint
}

output "sr_api_key" {
  description = "Weir's key of the Schema Registry."
  value       = module.pipeline.sr_api_key
  sensitive   = true
}

output "sr_api_secret" {
  description = "Its secret."
  value       = module.pipeline.sr_api_secret
  sensitive   = true
}

output "ksql_endpoint" {
  description = "The address of ksqlDB."
  value       = module.pipeline.ksql_endpoint
}

output "ksql_topic_prefix" {
  description = "What ksqlDB puts before the names of topics that it names itself."
  value       = module.pipeline.ksql_topic_prefix
}

output "ksql_api_key" {
  description = "Weir's key of the ksqlDB cluster."
  value       = module.pipeline.ksql_api_key
  sensitive   = true
}

output "ksql_api_secret" {
  description = "Its secret."
  value       = module.pipeline.ksql_api_secret
  sensitive   = true
}

output "connector_service_account_id" {
  description = "The service account that connectors use."
  value       = module.pipeline.connector_service_account_id
}

output "flink_rest_endpoint" {
  description = "The address of Flink in the region."
  value       = module.pipeline.flink_rest_endpoint
}

output "flink_compute_pool_id" {
  description = "The pool, such as lfcp-ab123."
  value       = module.pipeline.flink_compute_pool_id
}

output "flink_principal_id" {
  description = "The service account that statements run as."
  value       = module.pipeline.flink_principal_id
}

output "flink_catalog" {
  description = "The environment's name, Flink's catalog."
  value       = module.pipeline.flink_catalog
}

output "flink_database" {
  description = "The Kafka cluster's name, Flink's database."
  value       = module.pipeline.flink_database
}

output "flink_api_key" {
  description = "The key for Flink."
  value       = module.pipeline.flink_api_key
  sensitive   = true
}

output "flink_api_secret" {
  description = "Its secret."
  value       = module.pipeline.flink_api_secret
  sensitive   = true
}
