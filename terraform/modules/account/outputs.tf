# With this, whatever is made from an account waits for its roles.

output "id" {
  description = "Such as sa-ab123."
  value       = confluent_service_account.this.id
  depends_on  = [confluent_role_binding.this]
}

output "owner" {
  description = "The account as the owner of keys."
  value = {
    id          = confluent_service_account.this.id
    api_version = confluent_service_account.this.api_version
    kind        = confluent_service_account.this.kind
  }
  depends_on = [confluent_role_binding.this]
}
