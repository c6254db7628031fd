output "endpoint" {
  description = "The server's address."
  value       = confluent_ksql_cluster.this.rest_endpoint
}

output "topic_prefix" {
  description = "What it puts before the names of topics that it names itself, such as pksqlc-ab123."
  value       = confluent_ksql_cluster.this.topic_prefix
}

output "resource" {
  description = "What a key of the cluster is for."
  value = {
    id          = confluent_ksql_cluster.this.id
    api_version = confluent_ksql_cluster.this.api_version
    kind        = confluent_ksql_cluster.this.kind
  }
  depends_on = [confluent_role_binding.admin]
}
