import type { chat as english } from "../en/chat.ts";

export const chat: Record<keyof typeof english, string> = {
  "platform.web": "página web",
  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",
  "platform.mail": "correo electrónico",
  "platform.memory": "mensajería",
  "form.title": "Formulario",
  "chat.sheet": "Mensaje",
  "form.cancel": "Cancelar",
  "form.problem.required": "Por favor, complete este campo.",
  "form.problem.too_long": "Por favor, reduzca este texto a {max, number} caracteres.",
  "form.problem.email":
    "Por favor, escriba una dirección de correo electrónico, por ejemplo name@company.com.",
  "chat.press_again": "No se ha podido abrir a tiempo. Por favor, vuelva a pulsar el botón.",
  "chat.not_received": "No ha llegado. Por favor, envíelo de nuevo dentro de un momento.",
  "chat.not_saved": "No se ha guardado. Por favor, vuelva a pulsar dentro de un momento.",
  "chat.received": "Recibido, gracias.",
  "chat.goes_on": "{heading} (continuación)",
  "chat.get_file": "Obtener “{name}”",
  "chat.file_declined": "“{name}” no se ha guardado. Si lo quiere más tarde, pulse el botón.",
  "chat.file_failed":
    "“{name}” no se ha podido guardar ahora. Para intentarlo de nuevo, pulse el botón dentro de un momento.",
  "chat.file_saved_before": "“{name}” ya está en su OneDrive. Si lo quiere otra vez, pulse el botón.",
  "chat.file_gone": "Ya no puedo darle este archivo aquí. Escríbame si todavía lo necesita.",
  "chat.whole_in_file": "Es demasiado largo para un mensaje. El archivo de abajo lo contiene todo.",
  "chat.whole_file_name": "mensaje.txt",
};
