import type { survey as english } from "../en/survey.ts";

export const survey: Record<keyof typeof english, string> = {
  "result.accepted":
    "Vielen Dank. Ihr Formular ist angenommen: Es ist vollständig und widerspruchsfrei; über die Herkunft der Metalle sagt das nichts aus.",
  "result.accepted_with_follow_up":
    "Vielen Dank. Ihr Formular ist angenommen: Es ist vollständig. {count, plural, one {# Punkt sollte} other {# Punkte sollten}} noch einmal angesehen werden; über die Herkunft der Metalle sagt das nichts aus.",
  "result.returned":
    "Bitte korrigieren Sie {count, plural, one {# Punkt} other {# Punkte}} in Ihrem Formular und senden Sie es noch einmal.",
  "result.passed_on":
    "Jemand, den wir nicht als Ihre Ansprechperson kennen, hat uns diese Datei als Formular Ihrer Firma geschickt.",
  "result.file": "Datei: {name}",
  "result.again": "Diese Datei haben wir bereits am {date} erhalten. Unser Ergebnis lautete:",
  "result.checked": "Diese Datei gilt nicht als Ihre Antwort.",
  "result.late":
    "Diese Umfrage ist abgeschlossen. Wir haben Ihre Datei aufbewahrt und als verspätet gekennzeichnet; {person} entscheidet, was damit geschieht.",
  "result.decided":
    "{person} hat über Ihre Antwort bereits entschieden. Wir haben diese Datei aufbewahrt und legen sie dort vor.",
  "result.more": "Und {count, plural, one {# weiterer Punkt} other {# weitere Punkte}}.",
  "result.point": "• {what}",
  "result.where": "{sheet}, Zelle {cell}",
  "result.several": "Vielen Dank, wir haben {count, plural, one {# Datei} other {# Dateien}} angesehen:",
  "result.several.line": "• {name}: {result}",
  "group.form": "Das Formular selbst",
  "group.contact": "Firma und Ansprechpartner",
  "group.answer": "Antworten zum Ergänzen oder Berichtigen",
  "group.contradiction": "Antworten, die nicht zusammenpassen",
  "group.smelters": "Liste der Schmelzhütten",
  "group.also": "Bitte prüfen Sie außerdem",
  "next.returned":
    "Bitte korrigieren Sie diese Zellen in derselben Datei und legen Sie sie bis zum {due} hier noch einmal ab.",
  "next.accepted":
    "Im Moment ist nichts weiter zu tun. Wenn sich vor dem {due} etwas ändert, senden Sie bitte eine neue Datei; es gilt die neueste.",
  "next.follow_up":
    "Sie müssen jetzt nichts tun. Wenn Sie diese Punkte klären können, senden Sie bitte bis zum {due} eine neue Datei; sonst schreibt Ihnen vielleicht {person}.",
  "next.checked":
    "Wenn das Ihre Antwort ist, drücken Sie „Diese Datei werten“. Andernfalls korrigieren Sie sie bitte und legen sie hier noch einmal ab.",
  "next.ask": "Fragen? Schreiben Sie einfach hier, oder fragen Sie {person} ({company}).",
  "short.accepted": "angenommen; vollständig und widerspruchsfrei; über die Herkunft sagt das nichts aus",
  "short.accepted_with_follow_up":
    "angenommen, mit {count, plural, one {# Punkt} other {# Punkten}} zum Nachsehen; über die Herkunft sagt das nichts aus",
  "short.returned": "bitte {count, plural, one {# Punkt} other {# Punkte}} korrigieren",
  "short.again": "bereits erhalten; das frühere Ergebnis gilt",
  "short.checked": "gilt nicht als Ihre Antwort; {result}",
  "short.asked": "von welcher Firma ist dieses Formular? Siehe die Frage unten",
  "short.blank": "das leere Formular",
  "short.unplaced": "aufbewahrt; jemand sieht es sich an",
  "short.passed_on": "weitergegeben, vielen Dank",
  "short.sub_supplier": "als Formular einer anderen Firma aufbewahrt",
  "short.reference_list": "als Liste von Schmelzhütten aufbewahrt; siehe unten",
  "short.rmap_list": "als Liste der Status von Schmelzhütten aufbewahrt; siehe unten",
  "short.supplier_list": "als Lieferantenliste aufbewahrt; siehe unten",
  "button.all": "Alle {count, number} Punkte zeigen",
  "button.details": "Ergebnis zeigen: {name}",
  "button.take_back": "Diese Datei zurückziehen",
  "button.count": "Diese Datei werten",
  "button.ours": "Es ist unseres: werten",
  "button.sub_supplier": "Es ist von einem unserer Lieferanten",
  "button.leave": "Nur prüfen",
  "button.smelters": "{count, plural, one {Die Schmelzhütte zeigen} other {Alle # Schmelzhütten zeigen}}",
  "button.marked": "Meine Datei mit markierten Punkten senden",
  "button.moved": "Meine Antworten in Version {version} senden",
  "button.say_whose": "Sagen, von wem sie ist",
  "asked.whose":
    "Dieses Formular lautet auf „{company}“, gefragt haben wir {supplier}. Von welcher Firma ist es? Bis Sie das sagen, gilt es nicht als Antwort.",
  "asked.answered.counted": "Sie haben gesagt: Das ist unser Formular. Es gilt jetzt als Antwort.",
  "asked.answered.sub_supplier":
    "Sie haben gesagt: Es ist von einem unserer Lieferanten. Wir haben es aufbewahrt; als Ihre Antwort gilt es nicht. Bitte senden Sie uns das Formular im Namen Ihrer eigenen Firma.",
  "blank.result":
    "Das ist das Formular, wie RMI es veröffentlicht, ohne jede Angabe. Bitte füllen Sie die Blätter Declaration und Smelter List aus und senden Sie es noch einmal.",
  "passed_on.result":
    "Vielen Dank. Wir haben diese Datei an die Zuständigen weitergegeben. Sie brauchen nichts weiter zu tun.",
  "unplaced.unknown":
    "Vielen Dank, wir haben diese Datei aufbewahrt. Wir wissen noch nicht, für welche Firma Sie schreiben; jemand sieht sie sich an.",
  "unplaced.no_survey":
    "Vielen Dank, wir haben diese Datei aufbewahrt. Für Ihre Firma läuft zurzeit keine Umfrage; jemand sieht sie sich an.",
  "unplaced.officer": "Aufbewahrt. Sie gilt für keinen Lieferanten.",
  "lost.too_large":
    "„{name}“ ist größer als {megabytes} MB und konnte nicht angenommen werden. Ein ausgefülltes CMRT hat etwa 1,5 MB: Bitte senden Sie die Excel-Arbeitsmappe selbst, ohne Scans oder Bilder.",
  "lost.gone": "„{name}“ ist nicht mehr verfügbar. Bitte legen Sie die Datei hier noch einmal ab.",
  "lost.not_a_file":
    "„{name}“ konnte nicht geholt werden: Es kam etwas anderes an, vielleicht eine Anmeldeseite. Bitte legen Sie die Datei hier noch einmal ab.",
  "taken_back.done":
    "Sie haben „{name}“ zurückgezogen. Die Datei gilt nicht mehr. Bitte senden Sie die richtige Datei bis zum {due}.",
  "taken_back.closed":
    "Diese Umfrage ist abgeschlossen; die Datei kann nicht mehr zurückgezogen werden. Bitte fragen Sie {person}.",
  "taken_back.not_counted": "„{name}“ gilt im Moment nicht als Antwort, daher gibt es nichts zurückzuziehen.",
  "counted.closed":
    "Diese Umfrage ist abgeschlossen; die Datei kann nicht mehr gewertet werden. Bitte fragen Sie {person}.",
  "only_check.on": "Legen Sie Ihre Datei jetzt ab. Ich prüfe sie, ohne sie als Ihre Antwort zu werten.",
  "all.caption": "Alle Punkte in „{name}“",
  "all.column.where": "Wo",
  "all.column.what": "Was zu tun ist",
  "all.column.kind": "Wichtigkeit",
  "all.severity.must_fix": "Bitte korrigieren",
  "all.severity.follow_up": "Bitte noch einmal ansehen",
  "all.severity.note": "Zur Information",
  "all.again":
    "Die vollständige Liste zu „{name}“ steht bereits in dieser Unterhaltung, bitte sehen Sie weiter oben nach.",
  "all.none": "In „{name}“ gibt es keine Punkte.",
  "given.again": "Was Sie möchten, steht bereits in dieser Unterhaltung, bitte sehen Sie weiter oben nach.",
  "smelters.caption": "Schmelzhütten in „{name}“",
  "smelters.caption.rmap": "Schmelzhütten in „{name}“ mit ihrem RMAP-Status vom {date}",
  "smelters.column.row": "Zeile",
  "smelters.column.metal": "Metall",
  "smelters.column.name": "Schmelzhütte",
  "smelters.column.id": "CID",
  "smelters.column.country": "Land",
  "smelters.column.status": "RMAP-Status",
  "smelters.not_on_list": "nicht auf der Liste",
  "smelters.more": "Und {count, plural, one {# weitere Zeile} other {# weitere Zeilen}} in Ihrer Datei.",
  "smelters.none": "In „{name}“ sind keine Schmelzhütten aufgeführt.",
  "marked.here":
    "Hier ist „{name}“ mit den markierten Punkten: {count, plural, one {# Zelle ist} other {# Zellen sind}} rot, und die Notiz in jeder Zelle sagt, was zu tun ist. Bitte korrigieren Sie sie und legen Sie die Datei hier noch einmal ab.",
  "marked.cannot":
    "„{name}“ wurde so gespeichert, dass wir nichts markieren können, ohne die Datei zu gefährden. Bitte korrigieren Sie die Zellen, die in der Liste der Punkte stehen.",
  "moved.here":
    "Hier sind die Antworten aus „{name}“ in Version {version} des Formulars. Datum und Bevollmächtigten haben wir offen gelassen: Bitte füllen Sie im Blatt Declaration die Zellen D18 bis D22 aus, sehen Sie alles durch und legen Sie die Datei hier ab.",
  "moved.cannot":
    "Die Antworten aus „{name}“ konnten nicht in Version {version} übertragen werden. Bitte kopieren Sie sie in das Formular, das RMI veröffentlicht.",
};
