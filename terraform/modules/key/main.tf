# An API key: of one cluster, or a Cloud key where nothing is named.

resource "confluent_api_key" "this" {
  display_name = var.name
  description  = var.description

  owner {
    id          = var.owner.id
    api_version = var.owner.api_version
    kind        = var.owner.kind
  }

  dynamic "managed_resource" {
    for_each = var.resource == null ? [] : [var.resource]
    content {
      id          = managed_resource.value.id
      api_version = managed_resource.value.api_version
      kind        = managed_resource.value.kind

      environment {
        id = var.environment_id
      }
    }
  }
}
