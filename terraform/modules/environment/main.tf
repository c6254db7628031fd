# An environment with its Schema Registry, which comes with the stream governance package.

resource "confluent_environment" "this" {
  display_name = var.name

  stream_governance {
    package = var.governance
  }
}
