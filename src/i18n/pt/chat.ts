import type { chat as english } from "../en/chat.ts";

export const chat: Record<keyof typeof english, string> = {
  "platform.web": "página web",
  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",
  "platform.mail": "e-mail",
  "platform.memory": "mensagens",
  "form.title": "Formulário",
  "chat.sheet": "Mensagem",
  "form.cancel": "Cancelar",
  "form.problem.required": "Por favor, preencha este campo.",
  "form.problem.too_long": "Por favor, reduza este texto para {max, number} caracteres.",
  "form.problem.email": "Por favor, indique um endereço de e-mail, por exemplo name@company.com.",
  "chat.press_again": "Não foi possível abrir a tempo. Por favor, use o botão novamente.",
  "chat.not_received": "A mensagem não chegou. Por favor, envie novamente dentro de instantes.",
  "chat.not_saved": "Não foi salvo. Por favor, tente novamente dentro de instantes.",
  "chat.received": "Recebido, obrigado.",
  "chat.goes_on": "{heading} (continuação)",
  "chat.get_file": "Obter “{name}”",
  "chat.file_declined": "“{name}” não foi salvo. Para obtê-lo mais tarde, use o botão.",
  "chat.file_failed":
    "Não foi possível salvar “{name}” agora. Para tentar novamente, use o botão dentro de instantes.",
  "chat.file_saved_before": "“{name}” já está no seu OneDrive. Para obtê-lo outra vez, use o botão.",
  "chat.file_gone": "Já não é possível entregar este arquivo aqui. Escreva-me se ainda precisar dele.",
  "chat.whole_in_file": "O texto é longo demais para uma mensagem. O arquivo abaixo contém tudo.",
  "chat.whole_file_name": "mensagem.txt",
};
