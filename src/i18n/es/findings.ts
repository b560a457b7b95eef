import type { findings as english } from "../en/findings.ts";

export const findings: Record<keyof typeof english, string> = {
  "metal.tantalum": "tantalio",
  "metal.tin": "estaño",
  "metal.gold": "oro",
  "metal.tungsten": "tungsteno",

  "field.q1": "pregunta 1 (¿se agrega o se usa?)",
  "field.q2": "pregunta 2 (¿permanece en el producto?)",
  "field.q3": "pregunta 3 (países cubiertos)",
  "field.q4": "pregunta 4 (zonas de conflicto y de alto riesgo)",
  "field.q5": "pregunta 5 (fuentes de reciclado o de desecho)",
  "field.q6": "pregunta 6 (porcentaje de sus proveedores que respondieron)",
  "field.q7": "pregunta 7 (¿están identificados todos los fundidores?)",
  "field.q8": "pregunta 8 (¿se ha dado toda la información sobre fundidores?)",

  "finding.MISSING.company":
    "Falta el nombre de la compañía. Por favor, escriba la razón social de su compañía en {sheet} {cell}.",
  "finding.MISSING.scope": "Falta el alcance. Por favor, elija A, B o C en la lista de {sheet} {cell}.",
  "finding.MISSING.scope_description":
    "El alcance elegido requiere una descripción. Por favor, indique en {sheet} {cell} qué abarcan las respuestas.",
  "finding.MISSING.contact_name":
    "Falta la persona de contacto. Por favor, escriba su nombre en {sheet} {cell}.",
  "finding.MISSING.contact_email":
    "Falta el correo electrónico del contacto o no contiene @. Por favor, escríbalo en {sheet} {cell}.",
  "finding.MISSING.contact_phone": "Falta el teléfono del contacto. Por favor, escríbalo en {sheet} {cell}.",
  "finding.MISSING.authorizer":
    "Falta el autorizador, la persona que aprueba las respuestas. Por favor, escriba su nombre en {sheet} {cell}.",
  "finding.MISSING.authorizer_email":
    "Falta el correo electrónico del autorizador o no contiene @. Por favor, escríbalo en {sheet} {cell}.",
  "finding.MISSING.date":
    "Falta la fecha efectiva. Por favor, escriba en {sheet} {cell} el día en que terminó el formulario.",
  "finding.MISSING.yes_no":
    "Por favor, responda a la {label} para {metal}: elija “Yes” o “No” en {sheet} {cell}.",
  "finding.MISSING.yes_no_unknown":
    "Por favor, responda a la {label} para {metal}: elija “Yes”, “No” o “Unknown” en {sheet} {cell}.",
  "finding.MISSING.percent":
    "Por favor, responda a la {label} para {metal}: elija uno de los porcentajes, o “None”, en la lista de {sheet} {cell}.",
  "finding.MISSING.gated":
    "Por favor, responda a la {label} para {metal}: elija “Yes” o “No” en {sheet} {cell}. Hasta entonces, sus respuestas a las preguntas siguientes no cuentan para {metal}.",
  "finding.MISSING.unreadable":
    "“{answer}” en {sheet} {cell} no es una de las opciones, por lo que las respuestas que dependen de ella no cuentan. Por favor, elija una de la lista: {choices}.",
  "finding.MISSING.company_question":
    "Por favor, responda a la pregunta {field} sobre su compañía: elija una respuesta en la lista de {sheet} {cell}.",
  "finding.MISSING.B.url":
    "Usted indicó que su política está en su sitio web. Por favor, escriba la dirección web en {sheet} {cell}.",
  "finding.MISSING.product_list":
    "El alcance es una lista de productos, pero no figura ningún producto. Por favor, escriba el primer número de producto en {sheet} {cell}.",
  "finding.MISSING.smelters":
    "No figura ningún fundidor de {metal}. Por favor, indíquelos uno a uno en la hoja {sheet}, a partir de {cell}: el número en la columna A, o el metal en B y el nombre en C.",
  "finding.MISSING.smelters.unknown":
    "Todavía no cuenta ningún fundidor de {metal}: “{id}” en {sheet} {cell} no está en la lista de este formulario. Por favor, búsquelo en la hoja Smelter Look-up y escriba su número en la columna A, o elija el metal en B y “Smelter not listed” en C, e indique nombre y país.",
  "finding.MISSING.smelters.suggested":
    "Todavía no cuenta ningún fundidor de {metal}: “{id}” en {sheet} {cell} no está en la lista de este formulario. ¿Quiso decir {suggested} ({suggested_name}, {suggested_country})? Si es así, por favor, escriba {suggested} en la columna A; si no, búsquelo en la hoja Smelter Look-up.",
  "finding.MISSING.smelters.unseen":
    "Todavía no cuenta ningún fundidor de {metal}: “{id}” está en la fila de {sheet} {cell}, que el propio formulario no tiene en cuenta. Por favor, pase esa fila más arriba.",
  "finding.MISSING.smelters.number_elsewhere":
    "Todavía no cuenta ningún fundidor de {metal}: el propio formulario no encuentra {id} en la fila {row} de {sheet}. Por favor, escriba el número en la columna A ({cell}).",
  "finding.MISSING.smelters.not_listed_details":
    "Un fundidor que no está en la lista de RMI necesita su nombre en la columna D y su país en la columna E. Por favor, complete {sheet} {cell}.",

  "finding.VERSION_OUTDATED":
    "El formulario es de la versión {version}; se necesita la versión {oldest} o una más reciente. Por favor, copie sus respuestas en el formulario actual de RMI y envíe ese.",
  "finding.VERSION_NEWER":
    "El formulario es de la versión {version}, más reciente que {known}, la más reciente que conocemos en detalle. Se ha leído con las reglas de {known}; usted no tiene que hacer nada.",
  "finding.LOOKUP_ALTERED":
    "La lista de fundidores de este formulario (hoja {sheet}) no es la que RMI publicó con la versión {version}; sus fundidores se han comparado con la de RMI. Por favor, copie sus respuestas en un formulario nuevo de RMI y envíe ese.",
  "finding.LOOKUP_UNVERIFIED":
    "La lista de fundidores de este formulario (hoja {sheet}) no se ha podido comparar con la que RMI publicó con la versión {version}; sus fundidores se han comparado con la lista del formulario. Si el formulario no procede del sitio web de RMI, por favor, use uno nuevo la próxima vez.",
  "finding.LOOKUP_UNVERIFIED.differs":
    "La lista de fundidores de este formulario (hoja {sheet}) no es la que RMI publicó con la versión {version}. Por favor, copie la próxima vez sus respuestas en un formulario nuevo de RMI; sus fundidores se han comparado con la lista del formulario.",
  "finding.DATE_FUTURE":
    "La fecha efectiva, {date}, todavía no ha llegado. Por favor, escriba en {sheet} {cell} el día en que terminó el formulario.",
  "finding.DATE_STALE":
    "La fecha efectiva, {date}, es anterior al comienzo de esta encuesta, {start}. Por favor, compruebe que todas las respuestas siguen siendo válidas y escriba el día de esa comprobación en {sheet} {cell}.",
  "finding.DATE_NOT_A_DATE":
    "“{text}” en {sheet} {cell} es un texto y no una fecha. Por favor, escriba el día en que terminó el formulario como fecha, por ejemplo 31-Mar-2026.",
  "finding.COMPANY_IS_REQUESTER":
    "El nombre “{name}” es el de la compañía que le pregunta a usted. Por favor, escriba la razón social de su propia compañía en {sheet} {cell}.",
  "finding.AUTHORIZER_SAME":
    "“{text}” no es un nombre. Por favor, escriba el nombre del autorizador en {sheet} {cell}, aunque sea también el contacto.",
  "finding.EMAIL_INVALID":
    "“{text}” no parece una dirección de correo electrónico. Por favor, corríjala en {sheet} {cell}.",
  "finding.BLANK_TEXT": "{sheet} {cell} contiene solo espacios. Por favor, escriba allí la respuesta.",
  "finding.ANSWER_NOT_IN_LIST":
    "“{answer}” en {sheet} {cell} no es una de las opciones. Por favor, elija una de la lista: {choices}.",
  "finding.ANSWER_LOOSE_FORM":
    "“{answer}” en {sheet} {cell} se ha leído como “{choice}”. La próxima vez, por favor, elíjalo en la lista, para que también lo reconozca la comprobación del formulario.",
  "finding.NOT_ENGLISH":
    "“{answer}” en {sheet} {cell} no está en inglés; se ha leído como “{choice}”. Por favor, elija “{choice}” en la lista.",
  "finding.NOT_ENGLISH.text":
    "“{text}” en {sheet} {cell} no está en inglés. El formulario solo admite inglés; por favor, escríbalo en inglés.",
  "finding.FORMULA_LIKE_TEXT":
    "“{text}” en {sheet} {cell} empieza con un signo que puede tomarse por una fórmula. Por favor, escríbalo sin =, @, +, - o # al principio.",

  "finding.UNUSED_METAL_HAS_SMELTERS":
    "{count, plural, one {Figura # fundidor} other {Figuran # fundidores}} de {metal} (el primero en {sheet} {cell}), pero según {other} de la hoja Declaration ese metal no se usa. Por favor, corrija lo uno o lo otro.",
  "finding.Q7_YES_Q6_NOT_100":
    "Según {sheet} {cell}, están identificados todos los fundidores de {metal}, pero no han respondido todos sus proveedores ({other}). Por favor, corrija lo uno o lo otro.",
  "finding.Q7_YES_BUT_UNIDENTIFIED":
    "Según {sheet} {cell}, están identificados todos los fundidores de {metal}, pero {other} de la Smelter List dice “Smelter not yet identified”. Por favor, nombre ese fundidor o responda “No”.",
  "finding.Q3_NO_WITHOUT_FULL_VISIBILITY":
    "Según {sheet} {cell}, el metal ({metal}) no procede de los países cubiertos, pero según {other} todavía no se conoce todo. Por favor, responda “Unknown” o complete la encuesta a sus proveedores.",
  "finding.Q3_YES_COVERED_COUNTRIES":
    "Según {sheet} {cell}, el metal ({metal}) procede de los países cubiertos. Por favor, asegúrese de que los fundidores y, si se conocen, las minas figuran en la Smelter List; es posible que le preguntemos por su debida diligencia.",
  "finding.Q3_YES_NO_KNOWN_SOURCE":
    "Según {sheet} {cell}, el metal ({metal}) procede de los países cubiertos, pero no se nombra ningún fundidor de {metal}. Por favor, nombre los fundidores en la Smelter List o responda “Unknown”.",
  "finding.Q3_YES_Q4_NO":
    "Según {other}, el metal ({metal}) procede de los países cubiertos, así que la pregunta 4 en {sheet} {cell} no puede ser “No”. Por favor, corrija lo uno o lo otro.",
  "finding.Q5_RECYCLED_BUT_MINED":
    "Según {sheet} {cell}, todo el metal ({metal}) es reciclado o de desecho, pero según {other} una parte se extrae en las regiones en cuestión. Por favor, corrija lo uno o lo otro.",
  "finding.Q5_RECYCLED_SMELTER_SAYS_NO":
    "Según {sheet} {cell}, todo el metal ({metal}) es reciclado o de desecho, pero {other} de la Smelter List dice “No” para uno de sus fundidores. Por favor, corrija lo uno o lo otro.",
  "finding.Q6_LOW_RESPONSE":
    "Ha respondido la mitad de sus proveedores o menos para {metal} (“{answer}” en {sheet} {cell}). Por favor, recuérdeselo y envíe de nuevo el formulario cuando hayan respondido más.",
  "finding.Q7_NO":
    "Todavía no están identificados todos los fundidores de {metal} ({sheet} {cell}). Por favor, indique al lado, en la columna G, cuándo espera conocerlos, y envíe entonces el formulario de nuevo.",
  "finding.Q8_NO":
    "No toda la información que recibió sobre fundidores de {metal} está en el formulario ({sheet} {cell}). Por favor, agregue el resto a la Smelter List.",
  "finding.POLICY_B_WITHOUT_A":
    "Según {sheet} {cell}, su compañía no tiene una política, pero según {other} está en su sitio web. Por favor, corrija lo uno o lo otro.",
  "finding.POLICY_URL_NOT_A_URL":
    "“{text}” en {sheet} {cell} no es una dirección web. Por favor, escriba la dirección donde se puede leer su política, por ejemplo www.example.com/policy.",
  "finding.E_OTHER_FORMAT_NO_COMMENT":
    "La respuesta a la pregunta E es “Yes, using other format (describe)”. Por favor, describa ese formato en {sheet} {cell}.",
  "finding.WEAK_PROGRAM":
    "La respuesta a la pregunta {question} sobre su compañía es “No” ({sheet} {cell}). Si ya se hace, por favor, elija “Yes”; si no, indique al lado, en la columna G, qué tiene previsto y para cuándo.",
  "finding.ALL_NO_NO_REASON":
    "La respuesta a la pregunta 1 es “No” para los cuatro metales. Por favor, indique en {sheet} {cell} por qué ninguno está en sus productos.",
  "finding.GATED_ANSWERS_PRESENT":
    "Según {other} de la hoja {sheet}, no se usa {metal}, pero hay respuestas más abajo (la primera en {cell}). No cuentan; por favor, bórrelas o corrija {other}.",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "El alcance es toda la compañía, pero {count, plural, one {figura # producto} other {figuran # productos}} en {sheet} (desde {cell}). Si las respuestas son solo para productos, por favor, elija el alcance B.",
  "finding.PRODUCT_NUMBER_MISSING":
    "{count, plural, one {# producto no tiene} other {# productos no tienen}} número. Por favor, escríbalo en {sheet}, columna B (el primero en {cell}).",
  "finding.PRODUCT_DUPLICATE":
    "El número de producto “{number}” en {sheet} {cell} ya está en la fila {first}. Basta una fila; por favor, elimine la otra.",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "Ninguno de los fundidores indicados para {metal} está en la lista de este formulario (el primero en {sheet} {cell}). Por favor, compare sus números y nombres con la hoja Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN":
    "“{id}” en {sheet} {cell} no está en la lista de este formulario. Por favor, búsquelo en la hoja Smelter Look-up, o elija “Smelter not listed” e indique nombre y país.",
  "finding.SMELTER_ID_UNKNOWN.suggested":
    "Fila {row}: ¿quiso decir {suggested} ({suggested_name}, {suggested_country})? “{id}” en {sheet} {cell} no está en la lista de este formulario. Si es ese fundidor, por favor, escriba {suggested} en la columna A; si no, búsquelo en la hoja Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN.known":
    "Fila {row}: “{id}” en {sheet} {cell} parece ser {suggested} ({suggested_name}, {suggested_country}), pero el propio formulario no lo reconoce escrito así. Si es ese fundidor, por favor, escriba {suggested} en la columna A.",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id} es un fundidor de {known}, pero {sheet} {cell} dice {listed}. Por favor, corrija el metal o el número.",
  "finding.SMELTER_ID_METAL_MISMATCH.by_name":
    "“{id}” está en la lista de RMI como fundidor de {known}, pero {sheet} {cell} dice {listed}. Por favor, corrija el metal o el nombre.",
  "finding.SMELTER_ID_NAME_MISMATCH":
    "Fila {row}: ¿quiso decir {suggested} ({suggested_name}, {suggested_country})? El número de la fila es {id}, que es {known}, pero {sheet} {cell} dice “{listed}”. Por favor, corrija el número o el nombre.",
  "finding.SMELTER_COUNTRY_MISMATCH":
    "{id} ({name}) está en {known}, pero {sheet} {cell} dice {listed}. Por favor, corrija el país o el número.",
  "finding.SMELTER_NOT_LISTED":
    "“{name}” ({sheet} {cell}) no está en la lista de RMI. Por favor, confirme que es un fundidor y no un comerciante ni una fábrica; si tiene número, escríbalo en la columna A y envíe de nuevo el formulario.",
  "finding.SMELTER_NOT_LISTED.suggested":
    "Fila {row}: ¿quiso decir {suggested} ({suggested_name}, {suggested_country})? Está en la lista de RMI, pero “{name}” se indicó con “Smelter not listed” ({sheet} {cell}). Si es ese fundidor, por favor, escriba {suggested} en la columna A; si no, confirme que es un fundidor y no un comerciante ni una fábrica.",
  "finding.SMELTER_TRADER_NAME":
    "“{name}” ({sheet} {cell}) parece un comerciante y no un fundidor. Por favor, pregunte dónde se fundió su metal e indique ese fundidor.",
  "finding.SMELTER_NAME_UNKNOWN":
    "“{text}” en {sheet} {cell} no es el nombre de un fundidor. Mientras no lo conozca, por favor, elija “Smelter not yet identified” en la columna C.",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "El fundidor en {sheet} {cell} todavía no está identificado. Por favor, pregunte a su proveedor su nombre o número y envíe de nuevo el formulario cuando lo sepa.",
  "finding.SMELTER_NOT_YET_WITH_DATA":
    "{other} dice “Smelter not yet identified”, pero {sheet} {cell} contiene un dato de ese fundidor (“{text}”). Por favor, nombre el fundidor o borre la celda.",
  "finding.SMELTER_METAL_MISSING": "“{name}” no tiene metal. Por favor, elija el metal en {sheet} {cell}.",
  "finding.SMELTER_METAL_INVALID":
    "“{metal_text}” en {sheet} {cell} no es ninguno de los cuatro metales. Por favor, elija Tantalum, Tin, Tungsten o Gold, o elimine la fila.",
  "finding.SMELTER_NAME_MISSING":
    "Se ha elegido un metal, pero ningún fundidor. Por favor, elija el fundidor en {sheet} {cell} o escriba su número en la columna A.",
  "finding.SMELTER_DUPLICATE":
    "{sheet} {cell} indica el mismo fundidor y metal que la fila {first}. Basta una fila; por favor, elimine la otra.",
  "finding.SMELTER_LIST_LOOKS_COPIED":
    "Figuran {count, number} de los {total, number} fundidores que RMI conoce (desde {sheet} {cell}). Por favor, indique solo aquellos cuyo metal está en sus productos.",
  "finding.RECYCLED_ROW_INCONSISTENT":
    "La columna P de la fila {row} dice que el fundidor usa solo material reciclado o de desecho, pero {sheet} {cell} dice “{text}”. Por favor, corrija lo uno o lo otro.",
  "finding.SMELTER_NOT_CONFORMANT":
    "{name} ({id}, {sheet} {cell}) tiene el estado “{status}” en la lista de RMI con fecha {date}, que no es conforme (Conformant). Por favor, indique en la columna M qué hará al respecto.",
  "finding.SMELTER_NOT_CONFORMANT.not_on_list":
    "{name} ({id}, {sheet} {cell}) no está en la lista de fundidores y sus auditorías de RMI con fecha {date}. Por favor, indique en la columna M qué hará al respecto.",

  "finding.SMELTER_DISAPPEARED":
    "“{name}” figuraba para {metal} en su formulario de {year} y no figura en este. Por favor, agréguelo a la {sheet} o díganos que su metal ya no se usa.",
  "finding.SMELTER_DISAPPEARED.more":
    "En este formulario {count, plural, one {falta # fundidor más} other {faltan # fundidores más}} de su formulario de {year}. Por favor, compare la {sheet} de ambos y agregue los que todavía se usan.",
  "finding.UNCHANGED_WITH_NEW_DATE":
    "Este formulario dice exactamente lo mismo que su formulario de {year}; solo es nueva la fecha efectiva ({date}, {sheet} {cell}). Por favor, compruebe que todas las respuestas y los fundidores siguen siendo válidos.",
  "finding.OTHER": "Por favor, revise {sheet} {cell}.",
  "finding.labelled": "{what} En su formulario: “{label}”",

  "unreadable.empty": "Este archivo está vacío. Por favor, guarde el formulario en Excel y envíelo de nuevo.",
  "unreadable.too_large":
    "Este archivo ocupa más de 10 MB; un formulario completo ocupa alrededor de 1,5 MB. Por favor, envíe solo el formulario de Excel, sin imágenes ni archivos adjuntos.",
  "unreadable.not_a_workbook":
    "Este archivo no es un libro de Excel. Por favor, envíe el formulario mismo como .xlsx; si está en una carpeta zip, extráigalo primero.",
  "unreadable.pdf": "Esto es un PDF. Por favor, envíe el formulario de Excel (.xlsx) del que se hizo.",
  "unreadable.text_or_csv":
    "Esto es un archivo de texto o CSV. Por favor, envíe el formulario de Excel (.xlsx) entero, con todas sus hojas.",
  "unreadable.html":
    "Esto es una página web, quizá una página de inicio de sesión o de descarga guardada en lugar del formulario. Por favor, envíe el formulario de Excel (.xlsx) mismo.",
  "unreadable.image": "Esto es una imagen. Por favor, envíe el formulario de Excel (.xlsx) mismo.",
  "unreadable.old_xls":
    "Esto es un libro en el formato antiguo .xls, que los formularios actuales no usan. Por favor, complete el formulario actual y envíelo como .xlsx.",
  "unreadable.password_protected":
    "Este archivo está protegido con contraseña. Por favor, quite la contraseña de apertura (Archivo, Información, Proteger libro) y envíelo de nuevo.",
  "unreadable.xlsb":
    "Esto es un libro binario (.xlsb). Por favor, guárdelo como “Libro de Excel (.xlsx)” y envíelo de nuevo.",
  "unreadable.ods":
    "Esto es una hoja de cálculo OpenDocument (.ods). Por favor, guárdela como “Libro de Excel (.xlsx)” y envíela de nuevo.",
  "unreadable.truncated":
    "Este archivo se interrumpe antes del final; probablemente se cortó en el camino. Por favor, envíelo de nuevo.",
  "unreadable.damaged":
    "Este libro está dañado y no se ha podido leer por completo. Por favor, ábralo en Excel, guárdelo con otro nombre y envíelo de nuevo.",
  "unreadable.rearranged":
    "En este formulario se insertaron, eliminaron o movieron filas o columnas, y ya no se puede saber qué respuesta corresponde a qué pregunta. Por favor, copie sus respuestas en un formulario nuevo de RMI y envíe ese.",
  "unreadable.unpacks_too_large":
    "Este libro contiene muchos más datos de los que puede tener un formulario. Por favor, complete un formulario nuevo de RMI y envíe ese.",
  "unreadable.hostile":
    "Este archivo está construido como no lo hace ningún programa de hojas de cálculo, y por seguridad no se ha abierto. Por favor, complete un formulario nuevo de RMI y envíe ese.",
  "unreadable.too_slow":
    "La lectura de este libro ha tardado demasiado. Por favor, complete un formulario nuevo de RMI y envíe ese.",
  "unreadable.our_fault":
    "No hemos podido leer este archivo; el fallo es nuestro y lo estamos investigando. Su archivo queda guardado.",
  "unreadable.sheets_missing":
    "A este libro le faltan hojas del formulario. Por favor, envíe el formulario entero, con las hojas Declaration, Smelter List y Product List.",
  "unreadable.other_workbook":
    "Esto es un libro de Excel, pero no un formulario de minerales de conflicto (CMRT). Por favor, complete el CMRT de RMI y envíe ese.",
  "unreadable.too_old":
    "Este es el {form}. Las versiones anteriores a la 6 hacen otras preguntas y ya no se usan. Por favor, pase sus respuestas a {newest} y envíe ese formulario.",
  "unreadable.other_form":
    "Este es el {form} de RMI, que es otro formulario. Esta encuesta necesita el Conflict Minerals Reporting Template (CMRT). Por favor, complete {newest} y envíe ese formulario.",
};
