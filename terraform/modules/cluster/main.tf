# A Kafka cluster, and the Schema Registry of its environment, which exists from the first cluster on.

resource "confluent_kafka_cluster" "this" {
  display_name = var.name
  availability = var.availability
  cloud        = var.cloud
  region       = var.region

  dynamic "basic" {
    for_each = var.type == "basic" ? [true] : []
    content {}
  }

  dynamic "standard" {
    for_each = var.type == "standard" ? [true] : []
    content {}
  }

  environment {
    id = var.environment_id
  }

  lifecycle {
    # Another region or cloud means another cluster, and the records of this one would be gone.
    prevent_destroy = true
  }
}

data "confluent_schema_registry_cluster" "this" {
  environment {
    id = var.environment_id
  }

  depends_on = [confluent_kafka_cluster.this]
}
