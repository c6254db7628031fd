# A ksqlDB cluster. The account that its queries run as needs its roles before, and a Schema Registry has to be there: a cluster that is older than the
# registry of its environment never finds it. Its owner in the pipeline module sees to both.

resource "confluent_ksql_cluster" "this" {
  display_name = var.name
  csu          = var.csu

  # Rows stay out of the log of what went wrong.
  use_detailed_processing_log = false

  kafka_cluster {
    id = var.kafka_cluster_id
  }

  credential_identity {
    id = var.account_id
  }

  environment {
    id = var.environment_id
  }
}

resource "confluent_role_binding" "admin" {
  for_each = var.admins

  principal   = "User:${each.value}"
  role_name   = "KsqlAdmin"
  crn_pattern = confluent_ksql_cluster.this.resource_name
}
