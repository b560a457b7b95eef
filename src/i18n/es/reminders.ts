import type { reminders as english } from "../en/reminders.ts";

export const reminders: Record<keyof typeof english, string> = {
  "survey.subject": "{company}: encuesta sobre minerales de conflicto {year}, respuesta hasta el {due}",
  "survey.dear": "Buenos días, {name} ({supplier}):",
  "survey.signed": "{person}\n{company}",
  "survey.drafted":
    "Este texto fue redactado por una máquina. Si difiere del texto inglés de abajo, vale el inglés.",
  "survey.ask":
    "{by, select, mail {Si tiene preguntas, {person} ({company}) le atenderá con gusto.} other {¿Tiene preguntas? Escriba aquí; {person} ({company}) le atenderá con gusto.}}",

  "invite.heading": "Por favor, responda a más tardar el {due}: encuesta sobre minerales de conflicto {year}",
  "invite.heading.late":
    "El plazo era el {due}, y su respuesta sigue siendo bienvenida: encuesta sobre minerales de conflicto {year}",
  "invite.colleague.lost":
    "Antes escribimos a otra persona de su compañía y no pudimos contactar con ella; por eso nos dirigimos a usted.",
  "invite.colleague.moved":
    "Antes escribimos a otra persona de su compañía; a partir de ahora le escribimos a usted.",
  "invite.colleague.named": "Otra persona de su compañía nos indicó que usted es el contacto adecuado.",
  "invite.why":
    "El estaño, el tantalio, el tungsteno y el oro pueden financiar conflictos. Por eso {company} pregunta a {supplier}, como a sus demás proveedores, de qué fundidores proceden los metales de sus productos.",
  "invite.what":
    "Lo que le pedimos: complete el CMRT, el formulario habitual de la Responsible Minerals Initiative, y suéltelo {by, select, mail {en su página (enlace abajo)} other {aquí}}. Recibirá el resultado en segundos.",
  "invite.scope.company": "Por favor, responda por toda su compañía (alcance A en el formulario).",
  "invite.scope.products":
    "Por favor, responda por los productos que suministra a {company} (alcance B en el formulario) e indíquelos en la hoja Product List.",
  "invite.scope.defined":
    "Por favor, elija el alcance C en el formulario y describa allí qué suministros a {company} abarca su respuesta.",
  "invite.form":
    "El formulario es gratuito: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Use, por favor, la versión más reciente.",
  "invite.form.version":
    "El formulario es gratuito: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Aceptamos la versión {version} y las posteriores.",
  "invite.gaps":
    "No importa si falta algún dato: envíe lo que sepa hasta hoy. Puede enviar un archivo más reciente en cualquier momento.",
  "invite.own": "{company} añade:",
  "invite.genuine":
    "¿Es auténtico este mensaje? Pregunte a {person}, de {company}, en un número de teléfono que ya conozca. Nunca pedimos contraseñas ni pagos.",
  "invite.genuine.page":
    "¿Es auténtico este mensaje? {company} lo confirma en {page} y {person}, en un número de teléfono que usted ya conozca. Nunca pedimos contraseñas ni pagos.",
  "invite.not_you":
    "¿No es la persona indicada? Elija “{button}” y díganos a quién preguntar. Solo cambia a quién escribimos; no es una negativa.",

  "remind.heading":
    "El plazo vence {days, plural, =0 {hoy, {due}} =1 {mañana, {due}} one {en # día, el {due}} many {en # días, el {due}} other {en # días, el {due}}}: su respuesta a la encuesta sobre minerales de conflicto {year} de {company}",
  "remind.heading.late":
    "El plazo venció {days, plural, =1 {ayer} one {hace # día} many {hace # días} other {hace # días}}, el {due}: su respuesta a la encuesta sobre minerales de conflicto {year} de {company}",
  "remind.step.before_28":
    "Le escribimos con tiempo, porque sus propios proveedores pueden tardar en responderle.",
  "remind.step.before_14":
    "No hace falta esperar la última respuesta de sus proveedores: envíe lo que sepa hasta hoy y, más adelante, un archivo más reciente.",
  "remind.step.before_7": "Si algo le detiene, díganoslo: {person} le ayudará con gusto.",
  "remind.step.before_1": "Si necesita unos días más, elija “{button}”.",
  "remind.step.after_3":
    "Este es nuestro último recordatorio automático de este plazo. Su respuesta sigue siendo bienvenida; si algo se lo impide, díganoslo, por favor.",
  "remind.step.returned_5": "Todavía no hemos visto un archivo corregido de su parte.",
  "remind.step.returned_12":
    "Este es nuestro último recordatorio automático sobre este archivo. Si algún punto no está claro, {person} lo revisará con usted con gusto.",
  "remind.step.resumed":
    "El {date} nos dijo que está trabajando en ello; desde entonces no le hemos escrito.",
  "remind.nothing": "Todavía no hemos recibido un formulario de {supplier}.",
  "remind.returned":
    "En su archivo “{name}” del {date} {count, plural, one {queda # punto} other {quedan # puntos}} por corregir:",
  "remind.unreadable": "No pudimos leer su archivo “{name}” del {date}.",
  "remind.blank": "Su archivo “{name}” del {date} es el formulario en blanco.",
  "remind.taken_back": "Usted retiró “{name}” el {date}, y desde entonces no ha llegado otro archivo.",
  "remind.waiting":
    "Su archivo “{name}” del {date} todavía no cuenta, porque está a nombre de “{other}”. ¿Es suyo?",
  "remind.checked": "El {date} comprobamos “{name}” para usted. Todavía no cuenta como su respuesta.",
  "remind.do.send":
    "Por favor, complete el formulario (CMRT) y suéltelo {by, select, mail {en su página (enlace abajo)} other {aquí}}.",
  "remind.do.correct":
    "Por favor, corrija el archivo y suéltelo {by, select, mail {en su página (enlace abajo)} other {aquí}}.",
  "remind.do.again":
    "Por favor, suelte el archivo correcto {by, select, mail {en su página (enlace abajo)} other {aquí}}.",
  "remind.do.waiting":
    "Si es suyo, elija “{button}”. Si no, envíe, por favor, el formulario a nombre de su propia compañía.",
  "remind.do.checked": "Si es su respuesta, elija “{button}”. Si no, envíe, por favor, el archivo correcto.",

  "button.form": "Obtener el formulario",
  "button.working": "Estoy en ello",
  "button.not_mine": "No es mi tema",
  "button.mute": "No más recordatorios",
  "button.unmute": "Reactivar recordatorios",

  "working.noted":
    "Gracias. No le enviaremos recordatorios antes del {until}. Puede enviar su archivo aquí en cualquier momento.",
  "working.again": "Ya lo hemos anotado; no le enviaremos recordatorios antes del {until}.",
  "working.noted.quiet": "Gracias, lo hemos anotado. Puede enviar su archivo aquí en cualquier momento.",
  "working.not_needed": "Gracias. Por ahora no tiene que hacer nada.",
  "mute.done":
    "No recibirá más recordatorios nuestros. La encuesta sigue en marcha: puede enviar su formulario aquí en cualquier momento.",
  "unmute.done": "Los recordatorios están activados de nuevo.",
};
