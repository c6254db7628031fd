# What a target of Weir reads.

output "organization_id" {
  description = "The organization, which Flink has to be told."
  value       = data.confluent_organization.this.id
}

output "environment_id" {
  description = "The environment, such as env-ab123."
  value       = module.environment.id
}

output "kafka_cluster_id" {
  description = "The Kafka cluster, such as lkc-ab123."
  value       = module.cluster.id
}

output "kafka_bootstrap" {
  description = "Bootstrap servers."
  value       = module.cluster.bootstrap
}

output "kafka_rest_endpoint" {
  description = "The address of the Kafka REST API."
  value       = module.cluster.rest_endpoint
}

output "kafka_api_key" {
  description = "Weir's key of the Kafka cluster."
  value       = module.kafka_key.key
  sensitive   = true
}

output "kafka_api_secret" {
  description = "Its secret."
  value       = module.kafka_key.secret
  sensitive   = true
}

output "cloud_api_key" {
  description = "Weir's Cloud key, for connectors."
  value       = module.cloud_key.key
  sensitive   = true
}

output "cloud_api_secret" {
  description = "Its secret."
  value       = module.cloud_key.secret
  sensitive   = true
}

output "sr_endpoint" {
  description = "The address of the Schema Registry."
  value       = module.cluster.schema_registry.endpoint
}

output "sr_api_key" {
  description = "Weir's key of the Schema Registry."
  value       = module.schema_registry_key.key
  sensitive   = true
}

output "sr_api_secret" {
  description = "Its secret."
  value       = module.schema_registry_key.secret
  sensitive   = true
}

output "ksql_endpoint" {
  description = "The address of ksqlDB."
  value       = module.ksqldb.endpoint
}

output "ksql_topic_prefix" {
  description = "What ksqlDB puts before the names of topics that it names itself."
  value       = module.ksqldb.topic_prefix
}

output "ksql_api_key" {
  description = "Weir's key of the ksqlDB cluster."
  value       = module.ksqldb_key.key
  sensitive   = true
}

output "ksql_api_secret" {
  description = "Its secret."
  value       = module.ksqldb_key.secret
  sensitive   = true
}

output "connector_service_account_id" {
  description = "The service account that connectors use."
  value       = module.connector_account.id
}

output "flink_rest_endpoint" {
  description = "The address of Flink in the region."
  value       = one(module.flink_pool[*].rest_endpoint)
}

output "flink_compute_pool_id" {
  description = "The pool, such as lfcp-ab123."
  value       = one(module.flink_pool[*].id)
}

output "flink_principal_id" {
  description = "The service account that statements run as."
  value       = one(module.flink_account[*].id)
}

output "flink_catalog" {
  description = "The environment's name, Flink's catalog."
  value       = module.environment.name
}

output "flink_database" {
  description = "The Kafka cluster's name, Flink's database."
  value       = module.cluster.name
}

output "flink_api_key" {
  description = "The key for Flink."
  value       = one(module.flink_key[*].key)
  sensitive   = true
}

output "flink_api_secret" {
  description = "Its secret."
  value       = one(module.flink_key[*].secret)
  sensitive   = true
}
