output "id" {
  description = "Such as lkc-ab123."
  value       = confluent_kafka_cluster.this.id
}

output "name" {
  description = "As it is shown; Flink calls it the database."
  value       = confluent_kafka_cluster.this.display_name
}

output "bootstrap" {
  description = "Bootstrap servers, as Kafka's clients want them."
  value       = trimprefix(confluent_kafka_cluster.this.bootstrap_endpoint, "SASL_SSL://")
}

output "rest_endpoint" {
  description = "The address of the Kafka REST API."
  value       = confluent_kafka_cluster.this.rest_endpoint
}

output "crn" {
  description = "For role bindings on the whole cluster."
  value       = confluent_kafka_cluster.this.rbac_crn
}

output "resource_crn" {
  description = "For role bindings: what the names of topics, groups and transactions are put behind."
  value       = "${confluent_kafka_cluster.this.rbac_crn}/kafka=${confluent_kafka_cluster.this.id}"
}

output "resource" {
  description = "What a key of the cluster is for."
  value = {
    id          = confluent_kafka_cluster.this.id
    api_version = confluent_kafka_cluster.this.api_version
    kind        = confluent_kafka_cluster.this.kind
  }
}

output "schema_registry" {
  description = "The Schema Registry: its address, its name for role bindings, what a key of it is for."
  value = {
    endpoint      = data.confluent_schema_registry_cluster.this.rest_endpoint
    resource_name = data.confluent_schema_registry_cluster.this.resource_name
    resource = {
      id          = data.confluent_schema_registry_cluster.this.id
      api_version = data.confluent_schema_registry_cluster.this.api_version
      kind        = data.confluent_schema_registry_cluster.this.kind
    }
  }
}
