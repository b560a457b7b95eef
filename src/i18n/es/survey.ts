import type { survey as english } from "../en/survey.ts";

export const survey: Record<keyof typeof english, string> = {
  "result.accepted":
    "Gracias. Su formulario está aceptado: es completo y coherente; esto no dice nada sobre el origen de los metales.",
  "result.accepted_with_follow_up":
    "Gracias. Su formulario está aceptado: es completo. Conviene revisar {count, plural, one {# punto} other {# puntos}}; esto no dice nada sobre el origen de los metales.",
  "result.returned":
    "Por favor, corrija {count, plural, one {# punto} other {# puntos}} en su formulario y envíelo de nuevo.",
  "result.passed_on":
    "Alguien a quien no conocemos como contacto suyo nos envió este archivo como formulario de su compañía.",
  "result.file": "Archivo: {name}",
  "result.again": "Ya recibimos este archivo el {date}. Este fue el resultado:",
  "result.checked": "Este archivo no cuenta como su respuesta.",
  "result.late":
    "Esta encuesta está cerrada. Hemos guardado su archivo y lo hemos marcado como tardío; {person} decide qué se hace con él.",
  "result.decided":
    "{person} ya ha decidido sobre su respuesta. Hemos guardado este archivo y se lo mostraremos.",
  "result.more": "Y {count, plural, one {# punto más} other {# puntos más}}.",
  "result.point": "• {what}",
  "result.where": "{sheet}, celda {cell}",
  "result.several": "Gracias, hemos revisado {count, plural, one {# archivo} other {# archivos}}:",
  "result.several.line": "• {name}: {result}",
  "group.form": "El formulario mismo",
  "group.contact": "Compañía y contacto",
  "group.answer": "Respuestas por completar o corregir",
  "group.contradiction": "Respuestas que no concuerdan",
  "group.smelters": "Lista de fundidores",
  "group.also": "Revise también",
  "next.returned":
    "Corrija estas celdas en el mismo archivo y suéltelo aquí de nuevo, a más tardar el {due}.",
  "next.accepted":
    "Por ahora no tiene que hacer nada más. Si algo cambia antes del {due}, envíe un archivo nuevo; cuenta el más reciente.",
  "next.follow_up":
    "Por ahora no tiene que hacer nada. Si puede aclarar estos puntos, envíe un archivo nuevo a más tardar el {due}; si no, es posible que {person} le escriba.",
  "next.checked":
    "Si esta es su respuesta, pulse “Contar este archivo”. Si no, corríjalo y suéltelo aquí de nuevo.",
  "next.ask": "¿Tiene preguntas? Escriba aquí o consulte a {person} ({company}).",
  "short.accepted": "aceptado; completo y coherente; no dice nada sobre el origen",
  "short.accepted_with_follow_up":
    "aceptado, con {count, plural, one {# punto} other {# puntos}} por revisar; no dice nada sobre el origen",
  "short.returned": "por favor, corrija {count, plural, one {# punto} other {# puntos}}",
  "short.again": "ya recibido; vale el resultado anterior",
  "short.checked": "no cuenta como su respuesta; {result}",
  "short.asked": "¿de quién es este formulario? Vea la pregunta de abajo",
  "short.blank": "es el formulario en blanco",
  "short.unplaced": "guardado; una persona lo revisará",
  "short.passed_on": "entregado a quienes corresponde, gracias",
  "short.sub_supplier": "guardado como formulario de otra compañía",
  "short.reference_list": "guardado como lista de fundidores; vea abajo",
  "short.rmap_list": "guardado como lista de estados de fundidores; vea abajo",
  "short.supplier_list": "guardado como lista de proveedores; vea abajo",
  "button.all": "Mostrar los {count, number} puntos",
  "button.details": "Mostrar el resultado: {name}",
  "button.take_back": "Retirar este archivo",
  "button.count": "Contar este archivo",
  "button.ours": "Es nuestro: contarlo",
  "button.sub_supplier": "Es de un proveedor nuestro",
  "button.leave": "Solo comprobarlo",
  "button.smelters": "{count, plural, one {Mostrar el fundidor} other {Mostrar los # fundidores}}",
  "button.marked": "Enviarme mi archivo con los puntos marcados",
  "button.moved": "Darme mis respuestas en la versión {version}",
  "button.say_whose": "Decir de quién es",
  "asked.whose":
    "Este formulario está a nombre de “{company}”, y nosotros preguntamos a {supplier}. ¿De qué compañía es? Mientras no lo diga, no cuenta.",
  "asked.answered.counted": "Usted dijo: es nuestro formulario. Ahora cuenta.",
  "asked.answered.sub_supplier":
    "Usted dijo: es de un proveedor nuestro. Lo hemos guardado, pero no cuenta como su respuesta. Por favor, envíenos el formulario a nombre de su propia compañía.",
  "blank.result":
    "Este es el formulario tal como lo publica RMI, sin ningún dato. Por favor, complete las hojas Declaration y Smelter List y envíelo de nuevo.",
  "passed_on.result":
    "Gracias. Hemos entregado este archivo a quienes corresponde. No tiene que hacer nada más.",
  "unplaced.unknown":
    "Gracias, hemos guardado este archivo. Todavía no sabemos para qué compañía escribe usted; una persona lo revisará.",
  "unplaced.no_survey":
    "Gracias, hemos guardado este archivo. En este momento no hay ninguna encuesta abierta para su compañía; una persona lo revisará.",
  "unplaced.officer": "Guardado. No cuenta para ningún proveedor.",
  "lost.too_large":
    "“{name}” ocupa más de {megabytes} MB y no se ha podido recibir. Un CMRT completo ocupa alrededor de 1,5 MB: por favor, envíe el libro de Excel mismo, sin escaneos ni imágenes.",
  "lost.gone": "“{name}” ya no está disponible. Por favor, suéltelo aquí de nuevo.",
  "lost.not_a_file":
    "No hemos podido obtener “{name}”: llegó otra cosa en su lugar, quizá una página de inicio de sesión. Por favor, suelte el archivo aquí de nuevo.",
  "taken_back.done":
    "Usted ha retirado “{name}”. Ya no cuenta. Por favor, envíe el archivo correcto a más tardar el {due}.",
  "taken_back.closed":
    "Esta encuesta está cerrada; el archivo ya no se puede retirar. Por favor, consulte a {person}.",
  "taken_back.not_counted": "“{name}” no cuenta en este momento, así que no hay nada que retirar.",
  "counted.closed":
    "Esta encuesta está cerrada; el archivo ya no se puede contar. Por favor, consulte a {person}.",
  "only_check.on": "Suelte ahora su archivo. Lo comprobaré sin contarlo como su respuesta.",
  "all.caption": "Todos los puntos de “{name}”",
  "all.column.where": "Dónde",
  "all.column.what": "Qué hacer",
  "all.column.kind": "Importancia",
  "all.severity.must_fix": "Por favor, corrija",
  "all.severity.follow_up": "Por favor, revise",
  "all.severity.note": "Para su información",
  "all.again": "La lista completa de “{name}” ya está en esta conversación. Por favor, búsquela más arriba.",
  "all.none": "No hay puntos en “{name}”.",
  "given.again": "Lo que usted pide ya está en esta conversación. Por favor, búsquelo más arriba.",
  "smelters.caption": "Fundidores de “{name}”",
  "smelters.caption.rmap": "Fundidores de “{name}”, con su estado RMAP al {date}",
  "smelters.column.row": "Fila",
  "smelters.column.metal": "Metal",
  "smelters.column.name": "Fundidor",
  "smelters.column.id": "CID",
  "smelters.column.country": "País",
  "smelters.column.status": "Estado RMAP",
  "smelters.not_on_list": "no está en la lista",
  "smelters.more": "Y {count, plural, one {# fila más} other {# filas más}} en su archivo.",
  "smelters.none": "En “{name}” no figura ningún fundidor.",
  "marked.here":
    "Aquí tiene “{name}” con los puntos marcados: {count, plural, one {# celda está} other {# celdas están}} en rojo, y la nota de cada celda dice qué hacer. Corríjalas y suelte el archivo aquí de nuevo.",
  "marked.cannot":
    "“{name}” se guardó de un modo que no nos permite marcarlo sin riesgo de dañarlo. Por favor, corrija las celdas que se nombran en la lista de puntos.",
  "moved.here":
    "Aquí tiene las respuestas de “{name}” en la versión {version} del formulario. Hemos dejado abiertos la fecha y el autorizador: por favor, complete las celdas D18 a D22 de la hoja Declaration, revíselo todo y suelte el archivo aquí.",
  "moved.cannot":
    "No hemos podido pasar las respuestas de “{name}” a la versión {version}. Por favor, cópielas en el formulario que publica RMI.",
};
