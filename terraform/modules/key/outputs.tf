output "key" {
  description = "The key, which is a user name."
  value       = confluent_api_key.this.id
  sensitive   = true
}

output "secret" {
  description = "Its secret, which is told once and then stays in Terraform's state."
  value       = confluent_api_key.this.secret
  sensitive   = true
}
