import type { findings as english } from "../en/findings.ts";

export const findings: Record<keyof typeof english, string> = {
  "metal.tantalum": "タンタル",
  "metal.tin": "錫",
  "metal.gold": "金",
  "metal.tungsten": "タングステン",

  "field.q1": "質問1（製品または製造工程での意図的な添加・使用）",
  "field.q2": "質問2（製品への残存）",
  "field.q3": "質問3（対象国からの調達）",
  "field.q4": "質問4（紛争地域および高リスク地域からの調達）",
  "field.q5": "質問5（リサイクル・スクラップ起源）",
  "field.q6": "質問6（回答のあった仕入先の割合）",
  "field.q7": "質問7（全製錬業者の特定）",
  "field.q8": "質問8（製錬業者情報の記載）",

  "finding.MISSING.company": "会社名が未記入です。{sheet} の {cell} に貴社の正式名称をご記入ください。",
  "finding.MISSING.scope":
    "申告範囲が選択されていません。{sheet} の {cell} で A・B・C のいずれかをお選びください。",
  "finding.MISSING.scope_description":
    "選択された申告範囲では説明が必要です。{sheet} の {cell} に、回答の対象範囲をご記入ください。",
  "finding.MISSING.contact_name": "ご担当者名が未記入です。{sheet} の {cell} にご記入ください。",
  "finding.MISSING.contact_email":
    "ご担当者のメールアドレスが未記入か、「@」が含まれていません。{sheet} の {cell} にご記入ください。",
  "finding.MISSING.contact_phone": "ご担当者の電話番号が未記入です。{sheet} の {cell} にご記入ください。",
  "finding.MISSING.authorizer":
    "回答責任者名が未記入です。{sheet} の {cell} に、回答を承認された方のお名前をご記入ください。",
  "finding.MISSING.authorizer_email":
    "回答責任者のメールアドレスが未記入か、「@」が含まれていません。{sheet} の {cell} にご記入ください。",
  "finding.MISSING.date": "記入日が未記入です。{sheet} の {cell} に、記入を完了した日付をご記入ください。",
  "finding.MISSING.yes_no":
    "{metal}について、{label}が未回答です。{sheet} の {cell} で「Yes」または「No」をお選びください。",
  "finding.MISSING.yes_no_unknown":
    "{metal}について、{label}が未回答です。{sheet} の {cell} で「Yes」「No」「Unknown」のいずれかをお選びください。",
  "finding.MISSING.percent":
    "{metal}について、{label}が未回答です。{sheet} の {cell} で、リストから割合（または「None」）をお選びください。",
  "finding.MISSING.gated":
    "{metal}について、{label}にお答えください。{sheet} の {cell} で「Yes」または「No」をお選びください。それまでは、{metal}についての以降の質問への回答は有効になりません。",
  "finding.MISSING.unreadable":
    "{sheet} の {cell} の「{answer}」は選択肢にないため、これに関連する回答が有効になりません。リストからお選びください：{choices}",
  "finding.MISSING.company_question":
    "会社に関する質問 {field} が未回答です。{sheet} の {cell} で、リストから回答をお選びください。",
  "finding.MISSING.B.url":
    "方針をウェブサイトで公開しているとのご回答です。{sheet} の {cell} に、そのURLをご記入ください。",
  "finding.MISSING.product_list":
    "申告範囲が製品リストですが、製品が記入されていません。{sheet} の {cell} から製品番号をご記入ください。",
  "finding.MISSING.smelters":
    "{metal}の製錬業者が1社も記載されていません。{sheet} の {cell} 以降に、A列に製錬業者の識別番号を、またはB列に金属・C列に製錬業者名をご記入ください。",
  "finding.MISSING.smelters.unknown":
    "{metal}の製錬業者として数えられるものがまだありません。{sheet} の {cell} の「{id}」は、このフォームのリストにありません。Smelter Look-up シートでご確認のうえA列に識別番号をご記入いただくか、B列で金属、C列で「Smelter not listed」を選択し、名称と所在国をご記入ください。",
  "finding.MISSING.smelters.suggested":
    "{metal}の製錬業者として数えられるものがまだありません。{sheet} の {cell} の「{id}」は、このフォームのリストにありません。{suggested}（{suggested_name}、{suggested_country}）のことでしょうか。該当する場合はA列に {suggested} とご記入ください。該当しない場合は Smelter Look-up シートでご確認ください。",
  "finding.MISSING.smelters.unseen":
    "{metal}の製錬業者として数えられるものがまだありません。「{id}」は {sheet} の {cell} の行にありますが、この行はフォーム自体の集計に含まれません。この行を上の方の行に移してください。",
  "finding.MISSING.smelters.number_elsewhere":
    "{metal}の製錬業者として数えられるものがまだありません。{sheet} の{row}行目の {id} は、フォーム自体では認識されません。A列（{cell}）に識別番号をご記入ください。",
  "finding.MISSING.smelters.not_listed_details":
    "RMIのリストにない製錬業者については、D列に名称、E列に所在国が必要です。{sheet} の {cell} にご記入ください。",

  "finding.VERSION_OUTDATED":
    "お使いのフォームはバージョン {version} ですが、{oldest} 以降が必要です。RMIの最新版に回答を転記のうえ、お送りください。",
  "finding.VERSION_NEWER":
    "お使いのフォームはバージョン {version} で、当方で詳細を確認済みの最新版 {known} より新しいものです。{known} の規則で読み取りました。ご対応は不要です。",
  "finding.LOOKUP_ALTERED":
    "このフォーム内の製錬業者リスト（{sheet} シート）が、RMIがバージョン {version} で公開したものと異なります。製錬業者はRMIのリストで確認しました。RMIの新しいフォームに回答を転記のうえ、お送りください。",
  "finding.LOOKUP_UNVERIFIED":
    "このフォーム内の製錬業者リスト（{sheet} シート）を、RMIがバージョン {version} で公開したものと照合できませんでした。製錬業者はフォーム内のリストで確認しました。RMIのウェブサイトから入手したフォームでない場合は、次回は新しいフォームをご使用ください。",
  "finding.LOOKUP_UNVERIFIED.differs":
    "このフォーム内の製錬業者リスト（{sheet} シート）が、RMIがバージョン {version} で公開したものと異なります。次回はRMIの新しいフォームに回答を転記してください。製錬業者はフォーム内のリストで確認しました。",
  "finding.DATE_FUTURE":
    "記入日（{date}）が将来の日付になっています。{sheet} の {cell} に、記入を完了した日付をご記入ください。",
  "finding.DATE_STALE":
    "記入日（{date}）が、今回の調査の開始日（{start}）より前になっています。すべての回答が現在も正しいことをご確認のうえ、確認された日付を {sheet} の {cell} にご記入ください。",
  "finding.DATE_NOT_A_DATE":
    "{sheet} の {cell} の「{text}」は、日付ではなく文字列として入力されています。記入を完了した日付を「31-Mar-2026」のような日付の形式でご記入ください。",
  "finding.COMPANY_IS_REQUESTER":
    "会社名「{name}」は調査の依頼元の会社名です。{sheet} の {cell} に、貴社の正式名称をご記入ください。",
  "finding.AUTHORIZER_SAME":
    "「{text}」はお名前ではありません。ご担当者と同じ方の場合も、{sheet} の {cell} に回答責任者のお名前をご記入ください。",
  "finding.EMAIL_INVALID":
    "「{text}」はメールアドレスの形式ではないようです。{sheet} の {cell} を修正してください。",
  "finding.BLANK_TEXT": "{sheet} の {cell} には空白文字しか入っていません。回答をご記入ください。",
  "finding.ANSWER_NOT_IN_LIST":
    "{sheet} の {cell} の「{answer}」は選択肢にありません。リストからお選びください：{choices}",
  "finding.ANSWER_LOOSE_FORM":
    "{sheet} の {cell} の「{answer}」は「{choice}」として読み取りました。フォームのチェック機能でも認識されるよう、次回はリストからお選びください。",
  "finding.NOT_ENGLISH":
    "{sheet} の {cell} の「{answer}」は英語ではないため、「{choice}」として読み取りました。リストから「{choice}」をお選びください。",
  "finding.NOT_ENGLISH.text":
    "{sheet} の {cell} の「{text}」は英語ではありません。このフォームは英語での記入が必要です。英語でご記入ください。",
  "finding.FORMULA_LIKE_TEXT":
    "{sheet} の {cell} の「{text}」は、数式と見なされるおそれのある記号で始まっています。先頭の =、@、+、-、# を除いてご記入ください。",

  "finding.UNUSED_METAL_HAS_SMELTERS":
    "{metal}の製錬業者が{count, number}社記載されていますが（最初の行：{sheet} の {cell}）、Declaration の {other} では使用していないとの回答です。いずれかを修正してください。",
  "finding.Q7_YES_Q6_NOT_100":
    "{metal}について、すべての製錬業者を特定済みとの回答ですが（{sheet} の {cell}）、まだ全仕入先からは回答がありません（{other}）。いずれかを修正してください。",
  "finding.Q7_YES_BUT_UNIDENTIFIED":
    "{metal}について、すべての製錬業者を特定済みとの回答ですが（{sheet} の {cell}）、Smelter List の {other} は「Smelter not yet identified」となっています。製錬業者を記入するか、「No」とご回答ください。",
  "finding.Q3_NO_WITHOUT_FULL_VISIBILITY":
    "{sheet} の {cell} では{metal}は対象国から調達していないとの回答ですが、{other} によると調査はまだ完了していません。「Unknown」とご回答いただくか、仕入先への調査を完了してください。",
  "finding.Q3_YES_COVERED_COUNTRIES":
    "{sheet} の {cell} によると、{metal}は対象国から調達されています。製錬業者と、判明していれば鉱山を Smelter List に記載してください。デュー・ディリジェンスの状況をお尋ねすることがあります。",
  "finding.Q3_YES_NO_KNOWN_SOURCE":
    "{sheet} の {cell} では{metal}を対象国から調達しているとの回答ですが、{metal}の製錬業者が1社も特定されていません。Smelter List に製錬業者を記入するか、「Unknown」とご回答ください。",
  "finding.Q3_YES_Q4_NO":
    "{other} では{metal}を対象国から調達しているとの回答のため、質問4（{sheet} の {cell}）は「No」になりません。いずれかを修正してください。",
  "finding.Q5_RECYCLED_BUT_MINED":
    "{sheet} の {cell} では{metal}は100%リサイクル・スクラップ起源との回答ですが、{other} では対象となる国・地域の鉱山から調達しているとの回答です。いずれかを修正してください。",
  "finding.Q5_RECYCLED_SMELTER_SAYS_NO":
    "{sheet} の {cell} では{metal}は100%リサイクル・スクラップ起源との回答ですが、Smelter List の {other} では「No」となっている製錬業者があります。いずれかを修正してください。",
  "finding.Q6_LOW_RESPONSE":
    "{metal}について、回答のあった仕入先は半数以下です（{sheet} の {cell}：「{answer}」）。仕入先に回答を促し、回答が集まりましたら改めてお送りください。",
  "finding.Q7_NO":
    "{metal}について、特定できていない製錬業者があります（{sheet} の {cell}）。特定できる時期をG列の備考にご記入のうえ、判明しましたら改めてお送りください。",
  "finding.Q8_NO":
    "{metal}について、受領した製錬業者情報のうち未記載のものがあります（{sheet} の {cell}）。残りの情報を Smelter List に追加してください。",
  "finding.POLICY_B_WITHOUT_A":
    "{sheet} の {cell} では方針がないとの回答ですが、{other} では方針をウェブサイトで公開しているとの回答です。いずれかを修正してください。",
  "finding.POLICY_URL_NOT_A_URL":
    "{sheet} の {cell} の「{text}」はウェブサイトのアドレスではありません。方針を閲覧できるURL（例：www.example.com/policy）をご記入ください。",
  "finding.E_OTHER_FORMAT_NO_COMMENT":
    "質問 E に「Yes, using other format (describe)」とご回答です。その形式の説明を {sheet} の {cell} にご記入ください。",
  "finding.WEAK_PROGRAM":
    "会社に関する質問 {question} に「No」とご回答です（{sheet} の {cell}）。実施されている場合は「Yes」をお選びください。未実施の場合は、予定と時期を右のG列の備考にご記入ください。",
  "finding.ALL_NO_NO_REASON":
    "質問1に4つの金属すべてで「No」とご回答です。いずれの金属も製品に使用されていない理由を {sheet} の {cell} にご記入ください。",
  "finding.GATED_ANSWERS_PRESENT":
    "{sheet} の {other} では{metal}を使用していないとの回答ですが、以降の質問に回答があります（最初のセル：{cell}）。これらの回答は無効となりますので、消去するか、{other} を修正してください。",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "申告範囲は会社全体ですが、{sheet} に製品が{count, number}件記載されています（{cell} 以降）。製品に限った回答の場合は、申告範囲 B をお選びください。",
  "finding.PRODUCT_NUMBER_MISSING":
    "製品番号が未記入の製品が{count, number}件あります。{sheet} のB列にご記入ください（最初のセル：{cell}）。",
  "finding.PRODUCT_DUPLICATE":
    "{sheet} の {cell} の製品番号「{number}」は、{first}行目にも記載されています。1行で十分ですので、一方を削除してください。",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "{metal}の製錬業者は、いずれもこのフォームのリストにありません（最初の行：{sheet} の {cell}）。Smelter Look-up シートで識別番号と名称をご確認ください。",
  "finding.SMELTER_ID_UNKNOWN":
    "{sheet} の {cell} の「{id}」は、このフォームのリストにありません。Smelter Look-up シートでご確認いただくか、「Smelter not listed」を選択して名称と所在国をご記入ください。",
  "finding.SMELTER_ID_UNKNOWN.suggested":
    "{row}行目：{suggested}（{suggested_name}、{suggested_country}）のことでしょうか。{sheet} の {cell} の「{id}」は、このフォームのリストにありません。該当する場合はA列に {suggested} とご記入ください。該当しない場合は Smelter Look-up シートでご確認ください。",
  "finding.SMELTER_ID_UNKNOWN.known":
    "{row}行目：{sheet} の {cell} の「{id}」は {suggested}（{suggested_name}、{suggested_country}）と思われますが、このままではフォーム自体では認識されません。該当する場合はA列に {suggested} とご記入ください。",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id} は {known} の製錬業者ですが、{sheet} の {cell} では {listed} となっています。金属または識別番号を修正してください。",
  "finding.SMELTER_ID_METAL_MISMATCH.by_name":
    "「{id}」はRMIのリストでは {known} の製錬業者ですが、{sheet} の {cell} では {listed} となっています。金属または名称を修正してください。",
  "finding.SMELTER_ID_NAME_MISMATCH":
    "{row}行目：{suggested}（{suggested_name}、{suggested_country}）のことでしょうか。この行の識別番号 {id} は「{known}」のものですが、{sheet} の {cell} は「{listed}」となっています。識別番号または名称を修正してください。",
  "finding.SMELTER_COUNTRY_MISMATCH":
    "{id}（{name}）の所在国は {known} ですが、{sheet} の {cell} では {listed} となっています。所在国または識別番号を修正してください。",
  "finding.SMELTER_NOT_LISTED":
    "「{name}」（{sheet} の {cell}）はRMIのリストにありません。商社や加工工場ではなく製錬業者であることをご確認のうえ、識別番号があればA列に記入し、改めてお送りください。",
  "finding.SMELTER_NOT_LISTED.suggested":
    "{row}行目：{suggested}（{suggested_name}、{suggested_country}）のことでしょうか。RMIのリストにありますが、「{name}」は「Smelter not listed」として記入されています（{sheet} の {cell}）。該当する場合はA列に {suggested} とご記入ください。該当しない場合は、商社や加工工場ではなく製錬業者であることをご確認ください。",
  "finding.SMELTER_TRADER_NAME":
    "「{name}」（{sheet} の {cell}）は、製錬業者ではなく商社のようです。その金属がどこで製錬されたかをご確認のうえ、製錬業者をご記入ください。",
  "finding.SMELTER_NAME_UNKNOWN":
    "{sheet} の {cell} の「{text}」は製錬業者の名称ではありません。製錬業者が判明するまでは、C列で「Smelter not yet identified」をお選びください。",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "{sheet} の {cell} の製錬業者はまだ特定されていません。仕入先に名称または識別番号をご確認いただき、判明しましたら改めてお送りください。",
  "finding.SMELTER_NOT_YET_WITH_DATA":
    "{other} は「Smelter not yet identified」となっていますが、{sheet} の {cell} にはその製錬業者に関する記載（「{text}」）があります。製錬業者を記入するか、このセルを消去してください。",
  "finding.SMELTER_METAL_MISSING":
    "「{name}」の金属が選択されていません。{sheet} の {cell} で金属をお選びください。",
  "finding.SMELTER_METAL_INVALID":
    "{sheet} の {cell} の「{metal_text}」は対象の4金属ではありません。Tantalum・Tin・Tungsten・Gold のいずれかを選択するか、行を削除してください。",
  "finding.SMELTER_NAME_MISSING":
    "金属は選択されていますが、製錬業者が記入されていません。{sheet} の {cell} で製錬業者を選択するか、A列に識別番号をご記入ください。",
  "finding.SMELTER_DUPLICATE":
    "{sheet} の {cell} は、{first}行目と同じ金属・製錬業者です。1行で十分ですので、一方を削除してください。",
  "finding.SMELTER_LIST_LOOKS_COPIED":
    "RMIのリストにある製錬業者{total, number}社のうち{count, number}社が記載されています（{sheet} の {cell} 以降）。貴社の製品に使用されている金属の製錬業者だけをご記入ください。",
  "finding.RECYCLED_ROW_INCONSISTENT":
    "{row}行目のP列では、製錬業者の原料は100%リサイクル・スクラップ起源とのことですが、{sheet} の {cell} には「{text}」とあります。いずれかを修正してください。",
  "finding.SMELTER_NOT_CONFORMANT":
    "{name}（{id}、{sheet} の {cell}）は、{date}付のRMIのリストで「{status}」となっており、コンフォーマントではありません。今後のご対応をM列にご記入ください。",
  "finding.SMELTER_NOT_CONFORMANT.not_on_list":
    "{name}（{id}、{sheet} の {cell}）は、製錬業者の監査状況を示す{date}付のRMIのリストにありません。今後のご対応をM列にご記入ください。",

  "finding.SMELTER_DISAPPEARED":
    "「{name}」は{year}年のフォームでは{metal}の製錬業者として記載されていましたが、今回は記載がありません。{sheet} に追加していただくか、現在は使用していないことをお知らせください。",
  "finding.SMELTER_DISAPPEARED.more":
    "このほかにも、{year}年のフォームに記載のあった製錬業者{count, number}社が今回は見当たりません。両方の {sheet} を比較し、現在も使用しているものを追加してください。",
  "finding.UNCHANGED_WITH_NEW_DATE":
    "{year}年のフォームと内容がまったく同じで、記入日（{date}、{sheet} の {cell}）だけが新しくなっています。すべての回答と製錬業者が現在も正しいことをご確認ください。",
  "finding.OTHER": "{sheet} の {cell} をご確認ください。",
  "finding.labelled": "{what}（フォームの項目：「{label}」）",

  "unreadable.empty": "ファイルが空です。Excelで保存し直して、もう一度お送りください。",
  "unreadable.too_large":
    "ファイルが10MBを超えています（記入済みのフォームは通常1.5MB程度です）。画像や添付を含めず、Excelのフォームだけをお送りください。",
  "unreadable.not_a_workbook":
    "Excelブックではありません。フォームを .xlsx 形式でお送りください。zipに圧縮されている場合は、展開してからお送りください。",
  "unreadable.pdf": "PDFファイルです。元のExcelのフォーム（.xlsx）をお送りください。",
  "unreadable.text_or_csv":
    "テキストまたはCSVファイルです。すべてのシートを含むExcelのフォーム（.xlsx）をお送りください。",
  "unreadable.html":
    "ウェブページのファイルです。フォームの代わりにサインイン画面などが保存された可能性があります。Excelのフォーム（.xlsx）をお送りください。",
  "unreadable.image": "画像ファイルです。Excelのフォーム（.xlsx）をお送りください。",
  "unreadable.old_xls":
    "旧形式（.xls）のブックです。現行のフォームでは使用されていません。現行のフォームにご記入のうえ、.xlsx 形式でお送りください。",
  "unreadable.password_protected":
    "パスワードで保護されています。読み取りパスワードを解除して（「ファイル」→「情報」→「ブックの保護」）、もう一度お送りください。",
  "unreadable.xlsb":
    "バイナリ形式（.xlsb）のブックです。「Excelブック（.xlsx）」として保存し直して、お送りください。",
  "unreadable.ods":
    "OpenDocument形式（.ods）の表計算ファイルです。「Excelブック（.xlsx）」として保存し直して、お送りください。",
  "unreadable.truncated":
    "ファイルが途中で切れています。送信中に欠けた可能性がありますので、もう一度お送りください。",
  "unreadable.damaged":
    "ファイルが破損しており、最後まで読み取れませんでした。Excelで開き、別名で保存してから、もう一度お送りください。",
  "unreadable.rearranged":
    "フォームの行または列が挿入、削除または移動されているため、回答を読み取れませんでした。RMIの新しいフォームに回答を転記のうえ、お送りください。",
  "unreadable.unpacks_too_large":
    "フォームとしては極端に大きなデータが含まれています。RMIの新しいフォームにご記入のうえ、お送りください。",
  "unreadable.hostile":
    "通常の表計算ソフトでは作成されない構造のため、安全のため開きませんでした。RMIの新しいフォームにご記入のうえ、お送りください。",
  "unreadable.too_slow":
    "ファイルの読み取りに時間がかかりすぎました。RMIの新しいフォームにご記入のうえ、お送りください。",
  "unreadable.our_fault":
    "ファイルを読み取れませんでした。こちらの不具合によるもので、現在調査しています。ファイルはお預かりしています。",
  "unreadable.sheets_missing":
    "フォームのシートが不足しています。Declaration、Smelter List、Product List を含むファイル全体をお送りください。",
  "unreadable.other_workbook":
    "Excelブックですが、紛争鉱物報告テンプレート（CMRT）ではありません。RMIのCMRTにご記入のうえ、お送りください。",
  "unreadable.too_old":
    "このフォームは {form} です。バージョン6より前のものは質問内容が異なり、現在は使用されていません。回答を {newest} に転記のうえ、お送りください。",
  "unreadable.other_form":
    "RMIの {form} ですが、今回の調査とは別のフォームです。紛争鉱物報告テンプレート（CMRT）の {newest} にご記入のうえ、お送りください。",
};
