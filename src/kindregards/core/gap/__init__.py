"""What a posting asks for, held against what a CV shows."""
