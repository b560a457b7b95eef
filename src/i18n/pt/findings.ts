import type { findings as english } from "../en/findings.ts";

export const findings: Record<keyof typeof english, string> = {
  "metal.tantalum": "tântalo",
  "metal.tin": "estanho",
  "metal.gold": "ouro",
  "metal.tungsten": "tungsténio",

  "field.q1": "pergunta 1 (é adicionado ou usado?)",
  "field.q2": "pergunta 2 (permanece no produto?)",
  "field.q3": "pergunta 3 (países abrangidos)",
  "field.q4": "pergunta 4 (áreas afetadas por conflitos e de alto risco)",
  "field.q5": "pergunta 5 (fontes de reciclado ou desperdício)",
  "field.q6": "pergunta 6 (porcentagem dos seus fornecedores que responderam)",
  "field.q7": "pergunta 7 (todas as fundições identificadas?)",
  "field.q8": "pergunta 8 (todas as informações sobre fundições fornecidas?)",

  "finding.MISSING.company":
    "Falta o nome da empresa. Por favor, indique a denominação legal da sua empresa em {sheet} {cell}.",
  "finding.MISSING.scope": "Falta o âmbito. Por favor, escolha A, B ou C na lista de {sheet} {cell}.",
  "finding.MISSING.scope_description":
    "O âmbito escolhido precisa de uma descrição. Por favor, indique em {sheet} {cell} o que as respostas abrangem.",
  "finding.MISSING.contact_name": "Falta a pessoa de contato. Por favor, indique o nome em {sheet} {cell}.",
  "finding.MISSING.contact_email":
    "O e-mail do contato falta ou não contém @. Por favor, indique-o em {sheet} {cell}.",
  "finding.MISSING.contact_phone": "Falta o telefone do contato. Por favor, indique-o em {sheet} {cell}.",
  "finding.MISSING.authorizer":
    "Falta o autorizador, a pessoa que aprova as respostas. Por favor, indique o nome em {sheet} {cell}.",
  "finding.MISSING.authorizer_email":
    "O e-mail do autorizador falta ou não contém @. Por favor, indique-o em {sheet} {cell}.",
  "finding.MISSING.date":
    "Falta a data de finalização. Por favor, indique em {sheet} {cell} o dia em que terminou o formulário.",
  "finding.MISSING.yes_no":
    "Por favor, responda à {label} para {metal}: escolha “Yes” ou “No” em {sheet} {cell}.",
  "finding.MISSING.yes_no_unknown":
    "Por favor, responda à {label} para {metal}: escolha “Yes”, “No” ou “Unknown” em {sheet} {cell}.",
  "finding.MISSING.percent":
    "Por favor, responda à {label} para {metal}: escolha uma das porcentagens, ou “None”, na lista de {sheet} {cell}.",
  "finding.MISSING.gated":
    "Por favor, responda à {label} para {metal}: escolha “Yes” ou “No” em {sheet} {cell}. Até lá, as suas respostas às perguntas seguintes não contam para {metal}.",
  "finding.MISSING.unreadable":
    "“{answer}” em {sheet} {cell} não é uma das opções, pelo que as respostas que dependem dela não contam. Por favor, escolha uma da lista: {choices}.",
  "finding.MISSING.company_question":
    "Por favor, responda à pergunta {field} sobre a sua empresa: escolha uma resposta na lista de {sheet} {cell}.",
  "finding.MISSING.B.url":
    "Segundo a sua resposta, a política está no site da empresa. Por favor, indique o endereço web em {sheet} {cell}.",
  "finding.MISSING.product_list":
    "O âmbito é uma lista de produtos, mas nenhum produto está indicado. Por favor, indique o primeiro número de produto em {sheet} {cell}.",
  "finding.MISSING.smelters":
    "Nenhuma fundição está indicada para {metal}. Por favor, indique-as uma a uma na aba {sheet}, a partir de {cell}: o número na coluna A, ou o metal em B e o nome em C.",
  "finding.MISSING.smelters.unknown":
    "Ainda não conta nenhuma fundição para {metal}: “{id}” em {sheet} {cell} não está na lista deste formulário. Por favor, procure na aba Smelter Look-up e indique o número na coluna A, ou escolha o metal em B e “Smelter not listed” em C, e indique nome e país.",
  "finding.MISSING.smelters.suggested":
    "Ainda não conta nenhuma fundição para {metal}: “{id}” em {sheet} {cell} não está na lista deste formulário. Quis dizer {suggested} ({suggested_name}, {suggested_country})? Se sim, por favor, indique {suggested} na coluna A; se não, procure na aba Smelter Look-up.",
  "finding.MISSING.smelters.unseen":
    "Ainda não conta nenhuma fundição para {metal}: “{id}” está na linha de {sheet} {cell}, que o próprio formulário não considera. Por favor, passe essa linha mais para cima.",
  "finding.MISSING.smelters.number_elsewhere":
    "Ainda não conta nenhuma fundição para {metal}: o próprio formulário não encontra {id} na linha {row} de {sheet}. Por favor, indique o número na coluna A ({cell}).",
  "finding.MISSING.smelters.not_listed_details":
    "Uma fundição que não está na lista da RMI precisa do nome na coluna D e do país na coluna E. Por favor, complete {sheet} {cell}.",

  "finding.VERSION_OUTDATED":
    "O formulário é da versão {version}; é necessária a versão {oldest} ou uma mais recente. Por favor, copie as suas respostas para o formulário atual da RMI e envie esse.",
  "finding.VERSION_NEWER":
    "O formulário é da versão {version}, mais recente do que {known}, a mais recente que conhecemos em detalhe. Foi lido pelas regras de {known}; nada é necessário da sua parte.",
  "finding.LOOKUP_ALTERED":
    "A lista de fundições dentro deste formulário (aba {sheet}) não é a que a RMI publicou com a versão {version}; as suas fundições foram comparadas com a lista da RMI. Por favor, copie as suas respostas para um formulário novo da RMI e envie esse.",
  "finding.LOOKUP_UNVERIFIED":
    "A lista de fundições dentro deste formulário (aba {sheet}) não pôde ser comparada com a que a RMI publicou com a versão {version}; as suas fundições foram comparadas com a lista do formulário. Se o formulário não vem do site da RMI, por favor, use um novo da próxima vez.",
  "finding.LOOKUP_UNVERIFIED.differs":
    "A lista de fundições dentro deste formulário (aba {sheet}) não é a que a RMI publicou com a versão {version}. Por favor, da próxima vez copie as suas respostas para um formulário novo da RMI; as suas fundições foram comparadas com a lista do formulário.",
  "finding.DATE_FUTURE":
    "A data de finalização, {date}, ainda não chegou. Por favor, indique em {sheet} {cell} o dia em que terminou o formulário.",
  "finding.DATE_STALE":
    "A data de finalização, {date}, é anterior ao início deste questionário, {start}. Por favor, verifique se todas as respostas ainda são válidas e indique o dia dessa verificação em {sheet} {cell}.",
  "finding.DATE_NOT_A_DATE":
    "“{text}” em {sheet} {cell} é texto e não uma data. Por favor, indique o dia em que terminou o formulário como data, por exemplo 31-Mar-2026.",
  "finding.COMPANY_IS_REQUESTER":
    "O nome “{name}” é o da empresa que faz a pergunta. Por favor, indique a denominação legal da sua própria empresa em {sheet} {cell}.",
  "finding.AUTHORIZER_SAME":
    "“{text}” não é um nome. Por favor, indique o nome do autorizador em {sheet} {cell}, mesmo que seja também o contato.",
  "finding.EMAIL_INVALID":
    "“{text}” não parece um endereço de e-mail. Por favor, corrija-o em {sheet} {cell}.",
  "finding.BLANK_TEXT": "{sheet} {cell} contém apenas espaços. Por favor, indique ali a resposta.",
  "finding.ANSWER_NOT_IN_LIST":
    "“{answer}” em {sheet} {cell} não é uma das opções. Por favor, escolha uma da lista: {choices}.",
  "finding.ANSWER_LOOSE_FORM":
    "“{answer}” em {sheet} {cell} foi lido como “{choice}”. Da próxima vez, por favor, escolha na lista, para que a verificação do próprio formulário também o reconheça.",
  "finding.NOT_ENGLISH":
    "“{answer}” em {sheet} {cell} não está em inglês; foi lido como “{choice}”. Por favor, escolha “{choice}” na lista.",
  "finding.NOT_ENGLISH.text":
    "“{text}” em {sheet} {cell} não está em inglês. O formulário só aceita inglês; por favor, escreva em inglês.",
  "finding.FORMULA_LIKE_TEXT":
    "“{text}” em {sheet} {cell} começa com um sinal que pode ser tomado por uma fórmula. Por favor, escreva sem =, @, +, - ou # no início.",

  "finding.UNUSED_METAL_HAS_SMELTERS":
    "{count, plural, one {# fundição está indicada} other {# fundições estão indicadas}} para {metal} (a primeira em {sheet} {cell}), mas segundo {other} da aba Declaration esse metal não é usado. Por favor, corrija uma coisa ou a outra.",
  "finding.Q7_YES_Q6_NOT_100":
    "Segundo {sheet} {cell}, todas as fundições de {metal} estão identificadas, mas nem todos os seus fornecedores responderam ({other}). Por favor, corrija uma coisa ou a outra.",
  "finding.Q7_YES_BUT_UNIDENTIFIED":
    "Segundo {sheet} {cell}, todas as fundições de {metal} estão identificadas, mas {other} da Smelter List diz “Smelter not yet identified”. Por favor, indique essa fundição ou responda “No”.",
  "finding.Q3_NO_WITHOUT_FULL_VISIBILITY":
    "Segundo {sheet} {cell}, o metal ({metal}) não vem dos países abrangidos, mas segundo {other} nem tudo é conhecido ainda. Por favor, responda “Unknown” ou conclua a consulta aos seus fornecedores.",
  "finding.Q3_YES_COVERED_COUNTRIES":
    "Segundo {sheet} {cell}, o metal ({metal}) vem dos países abrangidos. Por favor, certifique-se de que as fundições e, se conhecidas, as minas estão na Smelter List; poderemos perguntar pela sua diligência devida.",
  "finding.Q3_YES_NO_KNOWN_SOURCE":
    "Segundo {sheet} {cell}, o metal ({metal}) vem dos países abrangidos, mas nenhuma fundição de {metal} está indicada. Por favor, indique as fundições na Smelter List ou responda “Unknown”.",
  "finding.Q3_YES_Q4_NO":
    "Segundo {other}, o metal ({metal}) vem dos países abrangidos; por isso, a resposta à pergunta 4 em {sheet} {cell} não pode ser “No”. Por favor, corrija uma coisa ou a outra.",
  "finding.Q5_RECYCLED_BUT_MINED":
    "Segundo {sheet} {cell}, todo o metal ({metal}) é reciclado ou de desperdício, mas segundo {other} uma parte é extraída nas regiões em questão. Por favor, corrija uma coisa ou a outra.",
  "finding.Q5_RECYCLED_SMELTER_SAYS_NO":
    "Segundo {sheet} {cell}, todo o metal ({metal}) é reciclado ou de desperdício, mas {other} da Smelter List diz “No” para uma das fundições. Por favor, corrija uma coisa ou a outra.",
  "finding.Q6_LOW_RESPONSE":
    "No máximo metade dos seus fornecedores respondeu para {metal} (“{answer}” em {sheet} {cell}). Por favor, lembre-os e envie o formulário novamente quando mais tiverem respondido.",
  "finding.Q7_NO":
    "Ainda não estão identificadas todas as fundições de {metal} ({sheet} {cell}). Por favor, indique ao lado, na coluna G, quando espera conhecê-las e envie então o formulário novamente.",
  "finding.Q8_NO":
    "Nem todas as informações que recebeu sobre fundições de {metal} estão no formulário ({sheet} {cell}). Por favor, acrescente o restante à Smelter List.",
  "finding.POLICY_B_WITHOUT_A":
    "Segundo {sheet} {cell}, a sua empresa não tem uma política, mas segundo {other} ela está no site da empresa. Por favor, corrija uma coisa ou a outra.",
  "finding.POLICY_URL_NOT_A_URL":
    "“{text}” em {sheet} {cell} não é um endereço web. Por favor, indique o endereço onde a sua política pode ser lida, por exemplo www.example.com/policy.",
  "finding.E_OTHER_FORMAT_NO_COMMENT":
    "A resposta à pergunta E é “Yes, using other format (describe)”. Por favor, descreva esse formato em {sheet} {cell}.",
  "finding.WEAK_PROGRAM":
    "A resposta à pergunta {question} sobre a sua empresa é “No” ({sheet} {cell}). Se já existe, por favor, escolha “Yes”; se não, indique ao lado, na coluna G, o que está previsto e até quando.",
  "finding.ALL_NO_NO_REASON":
    "A resposta à pergunta 1 é “No” para os quatro metais. Por favor, indique em {sheet} {cell} por que nenhum deles está nos seus produtos.",
  "finding.GATED_ANSWERS_PRESENT":
    "Segundo {other} da aba {sheet}, o metal ({metal}) não é usado, mas há respostas mais abaixo (a primeira em {cell}). Elas não contam; por favor, apague-as ou corrija {other}.",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "O âmbito é a empresa inteira, mas {count, plural, one {# produto está indicado} other {# produtos estão indicados}} em {sheet} (a partir de {cell}). Se as respostas são só para produtos, por favor, escolha o âmbito B.",
  "finding.PRODUCT_NUMBER_MISSING":
    "{count, plural, one {# produto não tem} other {# produtos não têm}} número. Por favor, indique-o em {sheet}, coluna B (o primeiro em {cell}).",
  "finding.PRODUCT_DUPLICATE":
    "O número de produto “{number}” em {sheet} {cell} já está na linha {first}. Uma linha basta; por favor, remova a outra.",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "Nenhuma das fundições indicadas para {metal} está na lista deste formulário (a primeira em {sheet} {cell}). Por favor, compare os seus números e nomes com a aba Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN":
    "“{id}” em {sheet} {cell} não está na lista deste formulário. Por favor, procure na aba Smelter Look-up, ou escolha “Smelter not listed” e indique nome e país.",
  "finding.SMELTER_ID_UNKNOWN.suggested":
    "Linha {row}: quis dizer {suggested} ({suggested_name}, {suggested_country})? “{id}” em {sheet} {cell} não está na lista deste formulário. Se for essa fundição, por favor, indique {suggested} na coluna A; se não, procure na aba Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN.known":
    "Linha {row}: “{id}” em {sheet} {cell} parece ser {suggested} ({suggested_name}, {suggested_country}), mas o próprio formulário não o reconhece escrito assim. Se for essa fundição, por favor, indique {suggested} na coluna A.",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id} é uma fundição de {known}, mas {sheet} {cell} diz {listed}. Por favor, corrija o metal ou o número.",
  "finding.SMELTER_ID_METAL_MISMATCH.by_name":
    "“{id}” está na lista da RMI como fundição de {known}, mas {sheet} {cell} diz {listed}. Por favor, corrija o metal ou o nome.",
  "finding.SMELTER_ID_NAME_MISMATCH":
    "Linha {row}: quis dizer {suggested} ({suggested_name}, {suggested_country})? O número da linha é {id}, que é {known}, mas {sheet} {cell} diz “{listed}”. Por favor, corrija o número ou o nome.",
  "finding.SMELTER_COUNTRY_MISMATCH":
    "{id} ({name}) fica em {known}, mas {sheet} {cell} diz {listed}. Por favor, corrija o país ou o número.",
  "finding.SMELTER_NOT_LISTED":
    "“{name}” ({sheet} {cell}) não está na lista da RMI. Por favor, confirme que é uma fundição e não um comerciante ou uma fábrica; se tiver um número, indique-o na coluna A e envie o formulário novamente.",
  "finding.SMELTER_NOT_LISTED.suggested":
    "Linha {row}: quis dizer {suggested} ({suggested_name}, {suggested_country})? Está na lista da RMI, mas “{name}” foi indicado com “Smelter not listed” ({sheet} {cell}). Se for essa fundição, por favor, indique {suggested} na coluna A; se não, confirme que é uma fundição e não um comerciante ou uma fábrica.",
  "finding.SMELTER_TRADER_NAME":
    "“{name}” ({sheet} {cell}) parece um comerciante e não uma fundição. Por favor, pergunte onde o metal foi fundido e indique essa fundição.",
  "finding.SMELTER_NAME_UNKNOWN":
    "“{text}” em {sheet} {cell} não é o nome de uma fundição. Enquanto não o souber, por favor, escolha “Smelter not yet identified” na coluna C.",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "A fundição em {sheet} {cell} ainda não está identificada. Por favor, pergunte ao seu fornecedor o nome ou o número e envie o formulário novamente quando o souber.",
  "finding.SMELTER_NOT_YET_WITH_DATA":
    "{other} diz “Smelter not yet identified”, mas {sheet} {cell} contém um dado dessa fundição (“{text}”). Por favor, indique a fundição ou limpe a célula.",
  "finding.SMELTER_METAL_MISSING": "“{name}” não tem metal. Por favor, escolha o metal em {sheet} {cell}.",
  "finding.SMELTER_METAL_INVALID":
    "“{metal_text}” em {sheet} {cell} não é nenhum dos quatro metais. Por favor, escolha Tantalum, Tin, Tungsten ou Gold, ou remova a linha.",
  "finding.SMELTER_NAME_MISSING":
    "Um metal está escolhido, mas nenhuma fundição. Por favor, escolha a fundição em {sheet} {cell} ou indique o seu número na coluna A.",
  "finding.SMELTER_DUPLICATE":
    "{sheet} {cell} indica a mesma fundição e o mesmo metal que a linha {first}. Uma linha basta; por favor, remova a outra.",
  "finding.SMELTER_LIST_LOOKS_COPIED":
    "Estão indicadas {count, number} das {total, number} fundições que a RMI conhece (a partir de {sheet} {cell}). Por favor, indique apenas aquelas cujo metal está nos seus produtos.",
  "finding.RECYCLED_ROW_INCONSISTENT":
    "A coluna P da linha {row} diz que a fundição usa apenas material reciclado ou desperdício, mas {sheet} {cell} diz “{text}”. Por favor, corrija uma coisa ou a outra.",
  "finding.SMELTER_NOT_CONFORMANT":
    "{name} ({id}, {sheet} {cell}) tem o status “{status}” na lista da RMI de {date}, que não é conforme (Conformant). Por favor, indique na coluna M o que vai fazer a esse respeito.",
  "finding.SMELTER_NOT_CONFORMANT.not_on_list":
    "{name} ({id}, {sheet} {cell}) não está na lista de fundições e suas auditorias da RMI de {date}. Por favor, indique na coluna M o que vai fazer a esse respeito.",

  "finding.SMELTER_DISAPPEARED":
    "“{name}” estava indicado para {metal} no seu formulário de {year} e não está neste. Por favor, acrescente-o à {sheet} ou informe-nos de que o metal já não é usado.",
  "finding.SMELTER_DISAPPEARED.more":
    "Neste formulário {count, plural, one {falta mais # fundição} other {faltam mais # fundições}} do seu formulário de {year}. Por favor, compare a {sheet} de ambos e acrescente o que ainda é usado.",
  "finding.UNCHANGED_WITH_NEW_DATE":
    "Este formulário diz exatamente o mesmo que o seu formulário de {year}; só a data de finalização é nova ({date}, {sheet} {cell}). Por favor, verifique se todas as respostas e fundições ainda são válidas.",
  "finding.OTHER": "Por favor, verifique {sheet} {cell}.",
  "finding.labelled": "{what} No seu formulário: “{label}”",

  "unreadable.empty": "Este arquivo está vazio. Por favor, grave o formulário no Excel e envie-o novamente.",
  "unreadable.too_large":
    "Este arquivo tem mais de 10 MB; um formulário preenchido tem cerca de 1,5 MB. Por favor, envie apenas o formulário do Excel, sem imagens nem anexos.",
  "unreadable.not_a_workbook":
    "Este arquivo não é do Excel. Por favor, envie o próprio formulário como .xlsx; se estiver dentro de um zip, extraia-o primeiro.",
  "unreadable.pdf": "Este é um PDF. Por favor, envie o formulário do Excel (.xlsx) que lhe deu origem.",
  "unreadable.text_or_csv":
    "Este é um arquivo de texto ou CSV. Por favor, envie o formulário do Excel (.xlsx) inteiro, com todas as abas.",
  "unreadable.html":
    "Esta é uma página web, talvez uma página de login ou de download gravada no lugar do formulário. Por favor, envie o próprio formulário do Excel (.xlsx).",
  "unreadable.image": "Esta é uma imagem. Por favor, envie o próprio formulário do Excel (.xlsx).",
  "unreadable.old_xls":
    "Este arquivo está no formato antigo .xls, que os formulários atuais não usam. Por favor, preencha o formulário atual e envie-o como .xlsx.",
  "unreadable.password_protected":
    "Este arquivo está protegido por senha. Por favor, remova a senha de abertura (nas informações do arquivo, no Excel) e envie-o novamente.",
  "unreadable.xlsb":
    "Este arquivo está no formato binário (.xlsb). Por favor, grave-o no formato do Excel .xlsx e envie-o novamente.",
  "unreadable.ods":
    "Este arquivo está no formato OpenDocument (.ods). Por favor, grave-o no formato do Excel .xlsx e envie-o novamente.",
  "unreadable.truncated":
    "Este arquivo termina antes do fim; provavelmente foi cortado no caminho. Por favor, envie-o novamente.",
  "unreadable.damaged":
    "Este arquivo está danificado e não pôde ser lido por completo. Por favor, abra-o no Excel, grave-o com outro nome e envie-o novamente.",
  "unreadable.rearranged":
    "Linhas ou colunas deste formulário foram inseridas, excluídas ou movidas, e já não é possível saber a que pergunta pertence cada resposta. Por favor, copie as suas respostas para um formulário novo da RMI e envie esse.",
  "unreadable.unpacks_too_large":
    "Este arquivo contém muito mais dados do que um formulário pode ter. Por favor, preencha um formulário novo da RMI e envie esse.",
  "unreadable.hostile":
    "Este arquivo está construído como nenhum programa de planilhas faz e, por segurança, não foi aberto. Por favor, preencha um formulário novo da RMI e envie esse.",
  "unreadable.too_slow":
    "A leitura deste arquivo demorou demais. Por favor, preencha um formulário novo da RMI e envie esse.",
  "unreadable.our_fault":
    "Não conseguimos ler este arquivo; a falha é nossa e já está sendo analisada. O seu arquivo está guardado.",
  "unreadable.sheets_missing":
    "Faltam abas do formulário neste arquivo. Por favor, envie o formulário inteiro, com as abas Declaration, Smelter List e Product List.",
  "unreadable.other_workbook":
    "Este é um arquivo do Excel, mas não um formulário de minerais de conflito (CMRT). Por favor, preencha o CMRT da RMI e envie esse.",
  "unreadable.too_old":
    "Este é o {form}. As versões anteriores à 6 fazem outras perguntas e já não são usadas. Por favor, passe as suas respostas para {newest} e envie esse formulário.",
  "unreadable.other_form":
    "Este é o {form} da RMI, que é outro formulário. Este questionário precisa do Conflict Minerals Reporting Template (CMRT). Por favor, preencha {newest} e envie esse formulário.",
};
