import type { findings as english } from "../en/findings.ts";

export const findings: Record<keyof typeof english, string> = {
  "metal.tantalum": "Tantal",
  "metal.tin": "Zinn",
  "metal.gold": "Gold",
  "metal.tungsten": "Wolfram",

  "field.q1": "Frage 1 (wird es zugesetzt oder verwendet?)",
  "field.q2": "Frage 2 (verbleibt es im Produkt?)",
  "field.q3": "Frage 3 (erfasste Länder)",
  "field.q4": "Frage 4 (Konflikt- und Hochrisikogebiete)",
  "field.q5": "Frage 5 (Recycling- oder Schrottquellen)",
  "field.q6": "Frage 6 (Anteil Ihrer Lieferanten, die geantwortet haben)",
  "field.q7": "Frage 7 (alle Schmelzhütten ermittelt?)",
  "field.q8": "Frage 8 (alle Angaben zu Schmelzhütten gemeldet?)",

  "finding.MISSING.company":
    "Der Firmenname fehlt. Bitte geben Sie in {sheet} {cell} den rechtsgültigen Namen Ihrer Firma ein.",
  "finding.MISSING.scope":
    "Der Geltungsbereich fehlt. Bitte wählen Sie in {sheet} {cell} A, B oder C aus der Liste.",
  "finding.MISSING.scope_description":
    "Für den gewählten Geltungsbereich ist eine Beschreibung nötig. Bitte geben Sie in {sheet} {cell} an, wofür die Antworten gelten.",
  "finding.MISSING.contact_name":
    "Der Ansprechpartner fehlt. Bitte geben Sie in {sheet} {cell} einen Namen ein.",
  "finding.MISSING.contact_email":
    "Die E-Mail-Adresse des Ansprechpartners fehlt oder enthält kein @. Bitte geben Sie sie in {sheet} {cell} ein.",
  "finding.MISSING.contact_phone":
    "Die Telefonnummer des Ansprechpartners fehlt. Bitte geben Sie sie in {sheet} {cell} ein.",
  "finding.MISSING.authorizer":
    "Der Bevollmächtigte, der die Antworten freigibt, fehlt. Bitte geben Sie in {sheet} {cell} einen Namen ein.",
  "finding.MISSING.authorizer_email":
    "Die E-Mail-Adresse des Bevollmächtigten fehlt oder enthält kein @. Bitte geben Sie sie in {sheet} {cell} ein.",
  "finding.MISSING.date":
    "Das Datum fehlt. Bitte geben Sie in {sheet} {cell} den Tag ein, an dem Sie das Formular fertiggestellt haben.",
  "finding.MISSING.yes_no":
    "Bitte beantworten Sie {label} für {metal}: Wählen Sie in {sheet} {cell} „Yes“ oder „No“.",
  "finding.MISSING.yes_no_unknown":
    "Bitte beantworten Sie {label} für {metal}: Wählen Sie in {sheet} {cell} „Yes“, „No“ oder „Unknown“.",
  "finding.MISSING.percent":
    "Bitte beantworten Sie {label} für {metal}: Wählen Sie in {sheet} {cell} einen der Prozentwerte oder „None“ aus der Liste.",
  "finding.MISSING.gated":
    "Bitte beantworten Sie {label} für {metal}: Wählen Sie in {sheet} {cell} „Yes“ oder „No“. Bis dahin zählen Ihre Antworten auf die folgenden Fragen für {metal} nicht.",
  "finding.MISSING.unreadable":
    "„{answer}“ in {sheet} {cell} ist keine der Auswahlmöglichkeiten; deshalb zählen die davon abhängigen Antworten nicht. Bitte wählen Sie aus der Liste: {choices}.",
  "finding.MISSING.company_question":
    "Bitte beantworten Sie Frage {field} zu Ihrer Firma: Wählen Sie in {sheet} {cell} eine Antwort aus der Liste.",
  "finding.MISSING.B.url":
    "Sie haben angegeben, dass Ihre Richtlinie auf Ihrer Website steht. Bitte geben Sie in {sheet} {cell} die Webadresse ein.",
  "finding.MISSING.product_list":
    "Der Geltungsbereich ist eine Produktliste, es ist aber kein Produkt aufgeführt. Bitte geben Sie in {sheet} {cell} die erste Produktnummer ein.",
  "finding.MISSING.smelters":
    "Für {metal} ist keine Schmelzhütte aufgeführt. Bitte führen Sie jede im Blatt {sheet} ab {cell} auf: mit ihrer Nummer in Spalte A oder mit dem Metall in B und dem Namen in C.",
  "finding.MISSING.smelters.unknown":
    "Für {metal} zählt noch keine Schmelzhütte: „{id}“ in {sheet} {cell} steht nicht auf der Liste dieses Formulars. Bitte suchen Sie im Blatt Smelter Look-up und geben Sie die Nummer in Spalte A ein, oder wählen Sie in B das Metall und in C „Smelter not listed“ und geben Sie Namen und Land an.",
  "finding.MISSING.smelters.suggested":
    "Für {metal} zählt noch keine Schmelzhütte: „{id}“ in {sheet} {cell} steht nicht auf der Liste dieses Formulars. Meinten Sie {suggested} ({suggested_name}, {suggested_country})? Dann geben Sie bitte {suggested} in Spalte A ein; wenn nicht, suchen Sie bitte im Blatt Smelter Look-up.",
  "finding.MISSING.smelters.unseen":
    "Für {metal} zählt noch keine Schmelzhütte: „{id}“ steht in der Zeile von {sheet} {cell}, die das Formular selbst auslässt. Bitte setzen Sie diese Zeile weiter nach oben.",
  "finding.MISSING.smelters.number_elsewhere":
    "Für {metal} zählt noch keine Schmelzhütte: Das Formular selbst findet {id} in Zeile {row} von {sheet} nicht. Bitte geben Sie die Nummer in Spalte A ein ({cell}).",
  "finding.MISSING.smelters.not_listed_details":
    "Eine Schmelzhütte, die nicht auf der Liste von RMI steht, braucht ihren Namen in Spalte D und ihr Land in Spalte E. Bitte ergänzen Sie {sheet} {cell}.",

  "finding.VERSION_OUTDATED":
    "Das Formular hat die Version {version}; nötig ist {oldest} oder neuer. Bitte übertragen Sie Ihre Antworten in das aktuelle Formular von RMI und senden Sie dieses.",
  "finding.VERSION_NEWER":
    "Das Formular hat die Version {version} und ist neuer als {known}, die neueste, die wir genau kennen. Es wurde nach den Regeln von {known} gelesen; Sie müssen nichts tun.",
  "finding.LOOKUP_ALTERED":
    "Die Liste der Schmelzhütten in diesem Formular (Blatt {sheet}) ist nicht die, die RMI mit Version {version} veröffentlicht hat; Ihre Schmelzhütten wurden mit der Liste von RMI abgeglichen. Bitte übertragen Sie Ihre Antworten in ein neues Formular von RMI und senden Sie dieses.",
  "finding.LOOKUP_UNVERIFIED":
    "Die Liste der Schmelzhütten in diesem Formular (Blatt {sheet}) konnte nicht mit der verglichen werden, die RMI mit Version {version} veröffentlicht hat; Ihre Schmelzhütten wurden mit der Liste im Formular abgeglichen. Falls das Formular nicht von der Website von RMI stammt, beginnen Sie bitte beim nächsten Mal mit einem neuen.",
  "finding.LOOKUP_UNVERIFIED.differs":
    "Die Liste der Schmelzhütten in diesem Formular (Blatt {sheet}) ist nicht die, die RMI mit Version {version} veröffentlicht hat. Bitte übertragen Sie Ihre Antworten beim nächsten Mal in ein neues Formular von RMI; Ihre Schmelzhütten wurden mit der Liste im Formular abgeglichen.",
  "finding.DATE_FUTURE":
    "Das Datum {date} liegt in der Zukunft. Bitte geben Sie in {sheet} {cell} den Tag ein, an dem Sie das Formular fertiggestellt haben.",
  "finding.DATE_STALE":
    "Das Datum {date} liegt vor dem Beginn dieser Umfrage am {start}. Bitte prüfen Sie, ob alle Antworten noch gelten, und geben Sie in {sheet} {cell} den Tag dieser Prüfung ein.",
  "finding.DATE_NOT_A_DATE":
    "„{text}“ in {sheet} {cell} ist Text und kein Datum. Bitte geben Sie den Tag, an dem Sie das Formular fertiggestellt haben, als Datum ein, zum Beispiel 31-Mar-2026.",
  "finding.COMPANY_IS_REQUESTER":
    "Der Firmenname „{name}“ ist der Name der Firma, die Sie gefragt hat. Bitte geben Sie in {sheet} {cell} den rechtsgültigen Namen Ihrer eigenen Firma ein.",
  "finding.AUTHORIZER_SAME":
    "„{text}“ ist kein Name. Bitte geben Sie in {sheet} {cell} den Namen des Bevollmächtigten ein, auch wenn es der Ansprechpartner ist.",
  "finding.EMAIL_INVALID":
    "„{text}“ sieht nicht wie eine E-Mail-Adresse aus. Bitte korrigieren Sie {sheet} {cell}.",
  "finding.BLANK_TEXT": "{sheet} {cell} enthält nur Leerzeichen. Bitte geben Sie dort die Antwort ein.",
  "finding.ANSWER_NOT_IN_LIST":
    "„{answer}“ in {sheet} {cell} ist keine der Auswahlmöglichkeiten. Bitte wählen Sie aus der Liste: {choices}.",
  "finding.ANSWER_LOOSE_FORM":
    "„{answer}“ in {sheet} {cell} wurde als „{choice}“ gelesen. Bitte wählen Sie beim nächsten Mal aus der Liste, damit es auch die Prüfung im Formular erkennt.",
  "finding.NOT_ENGLISH":
    "„{answer}“ in {sheet} {cell} ist nicht auf Englisch; es wurde als „{choice}“ gelesen. Bitte wählen Sie „{choice}“ aus der Liste.",
  "finding.NOT_ENGLISH.text":
    "„{text}“ in {sheet} {cell} ist nicht auf Englisch. Im Formular sind nur englische Angaben zulässig; bitte schreiben Sie es auf Englisch.",
  "finding.FORMULA_LIKE_TEXT":
    "„{text}“ in {sheet} {cell} beginnt mit einem Zeichen, das als Formel verstanden werden kann. Bitte schreiben Sie es ohne =, @, +, - oder # am Anfang.",

  "finding.UNUSED_METAL_HAS_SMELTERS":
    "Für {metal} {count, plural, one {ist # Schmelzhütte} other {sind # Schmelzhütten}} aufgeführt (zuerst in {sheet} {cell}), laut {other} im Blatt Declaration wird es aber nicht verwendet. Bitte korrigieren Sie das eine oder das andere.",
  "finding.Q7_YES_Q6_NOT_100":
    "Laut {sheet} {cell} sind alle Schmelzhütten für {metal} ermittelt, es haben aber nicht alle Ihre Lieferanten geantwortet ({other}). Bitte korrigieren Sie das eine oder das andere.",
  "finding.Q7_YES_BUT_UNIDENTIFIED":
    "Laut {sheet} {cell} sind alle Schmelzhütten für {metal} ermittelt, in {other} der Smelter List steht aber „Smelter not yet identified“. Bitte nennen Sie diese Schmelzhütte oder antworten Sie „No“.",
  "finding.Q3_NO_WITHOUT_FULL_VISIBILITY":
    "Laut {sheet} {cell} kommt {metal} nicht aus den erfassten Ländern, laut {other} ist aber noch nicht alles bekannt. Bitte antworten Sie „Unknown“ oder schließen Sie Ihre Lieferantenumfrage ab.",
  "finding.Q3_YES_COVERED_COUNTRIES":
    "Laut {sheet} {cell} kommt {metal} aus den erfassten Ländern. Bitte achten Sie darauf, dass die Schmelzhütten und, soweit bekannt, die Minen in der Smelter List stehen; wir fragen möglicherweise nach Ihrer Sorgfaltsprüfung.",
  "finding.Q3_YES_NO_KNOWN_SOURCE":
    "Laut {sheet} {cell} kommt {metal} aus den erfassten Ländern, es ist aber keine Schmelzhütte für {metal} genannt. Bitte nennen Sie die Schmelzhütten in der Smelter List oder antworten Sie „Unknown“.",
  "finding.Q3_YES_Q4_NO":
    "Laut {other} kommt {metal} aus den erfassten Ländern; Frage 4 in {sheet} {cell} kann daher nicht „No“ sein. Bitte korrigieren Sie das eine oder das andere.",
  "finding.Q5_RECYCLED_BUT_MINED":
    "Laut {sheet} {cell} stammt {metal} vollständig aus Recycling oder Schrott, laut {other} wird aber ein Teil davon in den genannten Gebieten abgebaut. Bitte korrigieren Sie das eine oder das andere.",
  "finding.Q5_RECYCLED_SMELTER_SAYS_NO":
    "Laut {sheet} {cell} stammt {metal} vollständig aus Recycling oder Schrott, in {other} der Smelter List steht für eine der Schmelzhütten aber „No“. Bitte korrigieren Sie das eine oder das andere.",
  "finding.Q6_LOW_RESPONSE":
    "Für {metal} hat höchstens die Hälfte Ihrer Lieferanten geantwortet („{answer}“ in {sheet} {cell}). Bitte erinnern Sie sie und senden Sie das Formular noch einmal, wenn mehr geantwortet haben.",
  "finding.Q7_NO":
    "Für {metal} sind noch nicht alle Schmelzhütten ermittelt ({sheet} {cell}). Bitte geben Sie daneben in Spalte G an, wann Sie damit rechnen, und senden Sie das Formular dann noch einmal.",
  "finding.Q8_NO":
    "Nicht alle Angaben zu Schmelzhütten, die Sie für {metal} erhalten haben, stehen im Formular ({sheet} {cell}). Bitte ergänzen Sie den Rest in der Smelter List.",
  "finding.POLICY_B_WITHOUT_A":
    "Laut {sheet} {cell} hat Ihre Firma keine Richtlinie, laut {other} steht sie aber auf Ihrer Website. Bitte korrigieren Sie das eine oder das andere.",
  "finding.POLICY_URL_NOT_A_URL":
    "„{text}“ in {sheet} {cell} ist keine Webadresse. Bitte geben Sie die Adresse ein, unter der Ihre Richtlinie zu lesen ist, zum Beispiel www.example.com/policy.",
  "finding.E_OTHER_FORMAT_NO_COMMENT":
    "Frage E ist mit „Yes, using other format (describe)“ beantwortet. Bitte beschreiben Sie dieses Format in {sheet} {cell}.",
  "finding.WEAK_PROGRAM":
    "Frage {question} zu Ihrer Firma ist mit „No“ beantwortet ({sheet} {cell}). Wenn es umgesetzt ist, wählen Sie bitte „Yes“; wenn nicht, geben Sie bitte daneben in Spalte G an, was Sie bis wann planen.",
  "finding.ALL_NO_NO_REASON":
    "Frage 1 ist für alle vier Metalle mit „No“ beantwortet. Bitte geben Sie in {sheet} {cell} an, warum keines davon in Ihren Produkten ist.",
  "finding.GATED_ANSWERS_PRESENT":
    "Laut {other} im Blatt {sheet} wird {metal} nicht verwendet, weiter unten stehen aber Antworten dazu (zuerst in {cell}). Sie zählen nicht; bitte löschen Sie sie oder korrigieren Sie {other}.",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "Der Geltungsbereich ist die ganze Firma, in {sheet} {count, plural, one {ist aber # Produkt} other {sind aber # Produkte}} aufgeführt (ab {cell}). Wenn die Antworten nur für Produkte gelten, wählen Sie bitte Geltungsbereich B.",
  "finding.PRODUCT_NUMBER_MISSING":
    "{count, plural, one {# Produkt hat} other {# Produkte haben}} keine Nummer. Bitte geben Sie sie in {sheet}, Spalte B, ein (zuerst in {cell}).",
  "finding.PRODUCT_DUPLICATE":
    "Die Produktnummer „{number}“ in {sheet} {cell} steht bereits in Zeile {first}. Eine Zeile genügt; bitte entfernen Sie die andere.",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "Keine der für {metal} aufgeführten Schmelzhütten steht auf der Liste dieses Formulars (zuerst in {sheet} {cell}). Bitte vergleichen Sie Nummern und Namen mit dem Blatt Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN":
    "„{id}“ in {sheet} {cell} steht nicht auf der Liste dieses Formulars. Bitte suchen Sie im Blatt Smelter Look-up, oder wählen Sie „Smelter not listed“ und geben Sie Namen und Land an.",
  "finding.SMELTER_ID_UNKNOWN.suggested":
    "Zeile {row}: Meinten Sie {suggested} ({suggested_name}, {suggested_country})? „{id}“ in {sheet} {cell} steht nicht auf der Liste dieses Formulars. Wenn es diese Schmelzhütte ist, geben Sie bitte {suggested} in Spalte A ein; wenn nicht, suchen Sie bitte im Blatt Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN.known":
    "Zeile {row}: „{id}“ in {sheet} {cell} ist wohl {suggested} ({suggested_name}, {suggested_country}), das Formular selbst erkennt es so aber nicht. Wenn es diese Schmelzhütte ist, geben Sie bitte {suggested} in Spalte A ein.",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id} ist eine Schmelzhütte für {known}, in {sheet} {cell} steht aber {listed}. Bitte korrigieren Sie das Metall oder die Nummer.",
  "finding.SMELTER_ID_METAL_MISMATCH.by_name":
    "„{id}“ steht auf der Liste von RMI als Schmelzhütte für {known}, in {sheet} {cell} steht aber {listed}. Bitte korrigieren Sie das Metall oder den Namen.",
  "finding.SMELTER_ID_NAME_MISMATCH":
    "Zeile {row}: Meinten Sie {suggested} ({suggested_name}, {suggested_country})? Die Nummer in der Zeile ist {id}, das ist {known}, in {sheet} {cell} steht aber „{listed}“. Bitte korrigieren Sie die Nummer oder den Namen.",
  "finding.SMELTER_COUNTRY_MISMATCH":
    "{id} ({name}) liegt in {known}, in {sheet} {cell} steht aber {listed}. Bitte korrigieren Sie das Land oder die Nummer.",
  "finding.SMELTER_NOT_LISTED":
    "„{name}“ ({sheet} {cell}) steht nicht auf der Liste von RMI. Bitte bestätigen Sie, dass es eine Schmelzhütte ist und kein Händler oder Werk; wenn sie eine Nummer hat, geben Sie diese bitte in Spalte A ein und senden Sie das Formular noch einmal.",
  "finding.SMELTER_NOT_LISTED.suggested":
    "Zeile {row}: Meinten Sie {suggested} ({suggested_name}, {suggested_country})? Diese steht auf der Liste von RMI, „{name}“ wurde aber mit „Smelter not listed“ eingetragen ({sheet} {cell}). Wenn es diese Schmelzhütte ist, geben Sie bitte {suggested} in Spalte A ein; wenn nicht, bestätigen Sie bitte, dass es eine Schmelzhütte ist und kein Händler oder Werk.",
  "finding.SMELTER_TRADER_NAME":
    "„{name}“ ({sheet} {cell}) sieht nach einem Händler und nicht nach einer Schmelzhütte aus. Bitte fragen Sie, wo das Metall verhüttet wurde, und führen Sie diese Schmelzhütte auf.",
  "finding.SMELTER_NAME_UNKNOWN":
    "„{text}“ in {sheet} {cell} ist kein Name einer Schmelzhütte. Solange Sie ihn nicht kennen, wählen Sie bitte „Smelter not yet identified“ in Spalte C.",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "Die Schmelzhütte in {sheet} {cell} ist noch nicht ermittelt. Bitte fragen Sie Ihren Lieferanten nach Namen oder Nummer und senden Sie das Formular noch einmal, wenn Sie sie kennen.",
  "finding.SMELTER_NOT_YET_WITH_DATA":
    "In {other} steht „Smelter not yet identified“, in {sheet} {cell} steht aber eine Angabe zu dieser Schmelzhütte („{text}“). Bitte nennen Sie die Schmelzhütte oder leeren Sie die Zelle.",
  "finding.SMELTER_METAL_MISSING": "Bei „{name}“ fehlt das Metall. Bitte wählen Sie es in {sheet} {cell}.",
  "finding.SMELTER_METAL_INVALID":
    "„{metal_text}“ in {sheet} {cell} ist keines der vier Metalle. Bitte wählen Sie Tantalum, Tin, Tungsten oder Gold, oder entfernen Sie die Zeile.",
  "finding.SMELTER_NAME_MISSING":
    "Ein Metall ist gewählt, aber keine Schmelzhütte. Bitte wählen Sie die Schmelzhütte in {sheet} {cell}, oder geben Sie ihre Nummer in Spalte A ein.",
  "finding.SMELTER_DUPLICATE":
    "{sheet} {cell} führt dieselbe Schmelzhütte und dasselbe Metall auf wie Zeile {first}. Eine Zeile genügt; bitte entfernen Sie die andere.",
  "finding.SMELTER_LIST_LOOKS_COPIED":
    "{count, number} der {total, number} Schmelzhütten, die RMI kennt, sind aufgeführt (ab {sheet} {cell}). Bitte führen Sie nur die auf, deren Metall in Ihren Produkten ist.",
  "finding.RECYCLED_ROW_INCONSISTENT":
    "Laut Spalte P in Zeile {row} verwendet die Schmelzhütte nur Recycling- oder Schrottmaterial, in {sheet} {cell} steht aber „{text}“. Bitte korrigieren Sie das eine oder das andere.",
  "finding.SMELTER_NOT_CONFORMANT":
    "{name} ({id}, {sheet} {cell}) hat in der Liste von RMI vom {date} den Status „{status}“ und ist damit nicht konform (Conformant). Bitte geben Sie in Spalte M an, was Sie dagegen tun werden.",
  "finding.SMELTER_NOT_CONFORMANT.not_on_list":
    "{name} ({id}, {sheet} {cell}) steht nicht auf der Liste der Schmelzhütten und ihrer Audits von RMI vom {date}. Bitte geben Sie in Spalte M an, was Sie dagegen tun werden.",

  "finding.SMELTER_DISAPPEARED":
    "„{name}“ war in Ihrem Formular von {year} für {metal} aufgeführt und fehlt in diesem. Bitte ergänzen Sie die {sheet}, oder teilen Sie uns mit, dass ihr Metall nicht mehr verwendet wird.",
  "finding.SMELTER_DISAPPEARED.more":
    "{count, plural, one {# weitere Schmelzhütte} other {# weitere Schmelzhütten}} aus Ihrem Formular von {year} {count, plural, one {ist} other {sind}} in diesem nicht zu finden. Bitte vergleichen Sie die {sheet} in beiden und ergänzen Sie, was noch verwendet wird.",
  "finding.UNCHANGED_WITH_NEW_DATE":
    "Dieses Formular sagt genau dasselbe wie Ihr Formular von {year}; nur das Datum ist neu ({date}, {sheet} {cell}). Bitte prüfen Sie, ob alle Antworten und Schmelzhütten noch gelten.",
  "finding.OTHER": "Bitte prüfen Sie {sheet} {cell}.",
  "finding.labelled": "{what} In Ihrem Formular: „{label}“",

  "unreadable.empty":
    "Diese Datei ist leer. Bitte speichern Sie das Formular in Excel und senden Sie es noch einmal.",
  "unreadable.too_large":
    "Diese Datei ist größer als 10 MB; ein ausgefülltes Formular hat etwa 1,5 MB. Bitte senden Sie nur das Excel-Formular, ohne Bilder oder Anlagen darin.",
  "unreadable.not_a_workbook":
    "Diese Datei ist keine Excel-Arbeitsmappe. Bitte senden Sie das Formular selbst als .xlsx; wenn es in einem Zip-Ordner liegt, entpacken Sie es bitte zuerst.",
  "unreadable.pdf":
    "Das ist eine PDF-Datei. Bitte senden Sie das Excel-Formular (.xlsx), aus dem sie entstanden ist.",
  "unreadable.text_or_csv":
    "Das ist eine Text- oder CSV-Datei. Bitte senden Sie das ganze Excel-Formular (.xlsx) mit allen Blättern.",
  "unreadable.html":
    "Das ist eine Webseite, vielleicht eine Anmelde- oder Download-Seite, die anstelle des Formulars gespeichert wurde. Bitte senden Sie das Excel-Formular (.xlsx) selbst.",
  "unreadable.image": "Das ist ein Bild. Bitte senden Sie das Excel-Formular (.xlsx) selbst.",
  "unreadable.old_xls":
    "Das ist eine Arbeitsmappe im alten Format .xls, das aktuelle Formulare nicht verwenden. Bitte füllen Sie das aktuelle Formular aus und senden Sie es als .xlsx.",
  "unreadable.password_protected":
    "Diese Datei ist mit einem Kennwort geschützt. Bitte entfernen Sie das Kennwort zum Öffnen (Datei, Informationen, Arbeitsmappe schützen) und senden Sie sie noch einmal.",
  "unreadable.xlsb":
    "Das ist eine binäre Arbeitsmappe (.xlsb). Bitte speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“ und senden Sie sie noch einmal.",
  "unreadable.ods":
    "Das ist eine OpenDocument-Tabelle (.ods). Bitte speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“ und senden Sie sie noch einmal.",
  "unreadable.truncated":
    "Diese Datei bricht vorzeitig ab; vermutlich wurde sie unterwegs abgeschnitten. Bitte senden Sie sie noch einmal.",
  "unreadable.damaged":
    "Diese Arbeitsmappe ist beschädigt und konnte nicht vollständig gelesen werden. Bitte öffnen Sie sie in Excel, speichern Sie sie unter neuem Namen und senden Sie sie noch einmal.",
  "unreadable.rearranged":
    "In diesem Formular wurden Zeilen oder Spalten eingefügt, gelöscht oder verschoben; die Antworten lassen sich deshalb nicht mehr zuordnen. Bitte übertragen Sie Ihre Antworten in ein neues Formular von RMI und senden Sie dieses.",
  "unreadable.unpacks_too_large":
    "Diese Arbeitsmappe enthält weit mehr Daten, als ein Formular haben kann. Bitte füllen Sie ein neues Formular von RMI aus und senden Sie dieses.",
  "unreadable.hostile":
    "Diese Datei ist so aufgebaut, wie kein Tabellenprogramm es tut, und wurde zur Sicherheit nicht geöffnet. Bitte füllen Sie ein neues Formular von RMI aus und senden Sie dieses.",
  "unreadable.too_slow":
    "Das Lesen dieser Arbeitsmappe hat zu lange gedauert. Bitte füllen Sie ein neues Formular von RMI aus und senden Sie dieses.",
  "unreadable.our_fault":
    "Wir konnten diese Datei nicht lesen; der Fehler liegt bei uns, und wir gehen ihm nach. Ihre Datei ist gespeichert.",
  "unreadable.sheets_missing":
    "In dieser Arbeitsmappe fehlen Blätter des Formulars. Bitte senden Sie das ganze Formular mit den Blättern Declaration, Smelter List und Product List.",
  "unreadable.other_workbook":
    "Das ist eine Excel-Arbeitsmappe, aber kein Formular zu Konfliktmineralien (CMRT). Bitte füllen Sie das CMRT von RMI aus und senden Sie dieses.",
  "unreadable.too_old":
    "Das ist das {form}. Versionen vor 6 stellen andere Fragen und werden nicht mehr verwendet. Bitte übertragen Sie Ihre Antworten in {newest} und senden Sie dieses Formular.",
  "unreadable.other_form":
    "Das ist das {form} von RMI, ein anderes Formular. Für diese Umfrage wird das Conflict Minerals Reporting Template (CMRT) benötigt. Bitte füllen Sie {newest} aus und senden Sie dieses Formular.",
};
