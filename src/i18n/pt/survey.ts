import type { survey as english } from "../en/survey.ts";

export const survey: Record<keyof typeof english, string> = {
  "result.accepted":
    "Obrigado. O seu formulário foi aceito: está completo e coerente; isto nada diz sobre a origem dos metais.",
  "result.accepted_with_follow_up":
    "Obrigado. O seu formulário foi aceito: está completo. Convém rever {count, plural, one {# ponto} other {# pontos}}; isto nada diz sobre a origem dos metais.",
  "result.returned":
    "Por favor, corrija {count, plural, one {# ponto} other {# pontos}} no seu formulário e envie-o novamente.",
  "result.passed_on":
    "Alguém que não conhecemos como contato da sua empresa nos enviou este arquivo como formulário dela.",
  "result.file": "Arquivo: {name}",
  "result.again": "Já recebemos este arquivo em {date}. O resultado foi este:",
  "result.checked": "Este arquivo não conta como a sua resposta.",
  "result.late":
    "Este questionário está encerrado. Guardamos o seu arquivo e o marcamos como atrasado; {person} decide o que fazer com ele.",
  "result.decided":
    "{person} já decidiu sobre a sua resposta. Guardamos este arquivo e vamos mostrá-lo a essa pessoa.",
  "result.more": "E {count, plural, one {mais # ponto} other {mais # pontos}}.",
  "result.point": "• {what}",
  "result.where": "{sheet}, célula {cell}",
  "result.several": "Obrigado, analisamos {count, plural, one {# arquivo} other {# arquivos}}:",
  "result.several.line": "• {name}: {result}",
  "group.form": "O próprio formulário",
  "group.contact": "Empresa e contato",
  "group.answer": "Respostas a completar ou corrigir",
  "group.contradiction": "Respostas que não combinam",
  "group.smelters": "Lista de fundições",
  "group.also": "Verifique também",
  "next.returned": "Corrija estas células no mesmo arquivo e solte-o aqui novamente até {due}.",
  "next.accepted":
    "Por enquanto, nada mais é necessário. Se algo mudar antes de {due}, envie um novo arquivo; conta o mais recente.",
  "next.follow_up":
    "Por enquanto, nada é necessário. Se puder esclarecer estes pontos, envie um novo arquivo até {due}; caso contrário, {person} poderá escrever-lhe.",
  "next.checked":
    "Se esta é a sua resposta, use “Contar este arquivo”. Caso contrário, corrija-o e solte-o aqui novamente.",
  "next.ask": "Dúvidas? Escreva aqui ou fale com {person} ({company}).",
  "short.accepted": "aceito; completo e coerente; nada diz sobre a origem",
  "short.accepted_with_follow_up":
    "aceito, com {count, plural, one {# ponto} other {# pontos}} por rever; nada diz sobre a origem",
  "short.returned": "por favor, corrija {count, plural, one {# ponto} other {# pontos}}",
  "short.again": "já recebido; vale o resultado anterior",
  "short.checked": "não conta como a sua resposta; {result}",
  "short.asked": "de quem é este formulário? Veja a pergunta abaixo",
  "short.blank": "é o formulário em branco",
  "short.unplaced": "guardado; uma pessoa vai analisá-lo",
  "short.passed_on": "encaminhado, obrigado",
  "short.sub_supplier": "guardado como formulário de outra empresa",
  "short.reference_list": "guardado como lista de fundições; veja abaixo",
  "short.rmap_list": "guardado como lista de status de fundições; veja abaixo",
  "short.supplier_list": "guardado como lista de fornecedores; veja abaixo",
  "button.all": "Mostrar todos os {count, number} pontos",
  "button.details": "Mostrar o resultado: {name}",
  "button.take_back": "Retirar este arquivo",
  "button.count": "Contar este arquivo",
  "button.ours": "É nosso: contar",
  "button.sub_supplier": "É de um fornecedor nosso",
  "button.leave": "Apenas verificar",
  "button.smelters": "{count, plural, one {Mostrar # fundição} other {Mostrar as # fundições}}",
  "button.marked": "Receber o meu arquivo com os pontos marcados",
  "button.moved": "Dar-me as minhas respostas na versão {version}",
  "button.say_whose": "Dizer de quem é",
  "asked.whose":
    "Este formulário está em nome de “{company}”, e nós perguntamos a {supplier}. De que empresa é? Enquanto isso não for dito, ele não conta.",
  "asked.answered.counted": "A sua resposta: é o nosso formulário. Agora ele conta.",
  "asked.answered.sub_supplier":
    "A sua resposta: é de um fornecedor nosso. Nós o guardamos, mas ele não conta como a sua resposta. Por favor, envie o formulário em nome da sua própria empresa.",
  "blank.result":
    "Este é o formulário tal como a RMI o publica, sem nenhum dado. Por favor, preencha as abas Declaration e Smelter List e envie-o novamente.",
  "passed_on.result":
    "Obrigado. Encaminhamos este arquivo às pessoas responsáveis. Não é preciso fazer mais nada.",
  "unplaced.unknown":
    "Obrigado, guardamos este arquivo. Ainda não sabemos em nome de que empresa escreve; uma pessoa vai analisá-lo.",
  "unplaced.no_survey":
    "Obrigado, guardamos este arquivo. No momento não há nenhum questionário aberto para a sua empresa; uma pessoa vai analisá-lo.",
  "unplaced.officer": "Guardado. Não conta para nenhum fornecedor.",
  "lost.too_large":
    "“{name}” tem mais de {megabytes} MB e não pôde ser recebido. Um CMRT preenchido tem cerca de 1,5 MB: por favor, envie o próprio arquivo do Excel, sem digitalizações nem imagens.",
  "lost.gone": "“{name}” já não está disponível. Por favor, solte-o aqui novamente.",
  "lost.not_a_file":
    "Não foi possível obter “{name}”: chegou outra coisa no seu lugar, talvez uma página de login. Por favor, solte o arquivo aqui novamente.",
  "taken_back.done":
    "“{name}” foi retirado a seu pedido e já não conta. Por favor, envie o arquivo correto até {due}.",
  "taken_back.closed":
    "Este questionário está encerrado; o arquivo já não pode ser retirado. Por favor, fale com {person}.",
  "taken_back.not_counted": "“{name}” não conta neste momento, por isso não há nada a retirar.",
  "counted.closed":
    "Este questionário está encerrado; o arquivo já não pode ser contado. Por favor, fale com {person}.",
  "only_check.on": "Solte agora o seu arquivo. Vou verificá-lo sem contá-lo como a sua resposta.",
  "all.caption": "Todos os pontos de “{name}”",
  "all.column.where": "Onde",
  "all.column.what": "O que fazer",
  "all.column.kind": "Importância",
  "all.severity.must_fix": "Por favor, corrija",
  "all.severity.follow_up": "Por favor, revise",
  "all.severity.note": "Para sua informação",
  "all.again": "A lista completa de “{name}” já está nesta conversa. Por favor, procure-a mais acima.",
  "all.none": "Não há pontos em “{name}”.",
  "given.again": "O que pede já está nesta conversa. Por favor, procure mais acima.",
  "smelters.caption": "Fundições de “{name}”",
  "smelters.caption.rmap": "Fundições de “{name}”, com o seu status RMAP em {date}",
  "smelters.column.row": "Linha",
  "smelters.column.metal": "Metal",
  "smelters.column.name": "Fundição",
  "smelters.column.id": "CID",
  "smelters.column.country": "País",
  "smelters.column.status": "Estado RMAP",
  "smelters.not_on_list": "não está na lista",
  "smelters.more": "E {count, plural, one {mais # linha} other {mais # linhas}} no seu arquivo.",
  "smelters.none": "Nenhuma fundição está indicada em “{name}”.",
  "marked.here":
    "Aqui está “{name}” com os pontos marcados: {count, plural, one {# célula está} other {# células estão}} em vermelho, e a nota de cada célula diz o que fazer. Corrija-as e solte o arquivo aqui novamente.",
  "marked.cannot":
    "“{name}” foi gravado de um modo que não nos permite marcá-lo sem risco de o danificar. Por favor, corrija as células indicadas na lista de pontos.",
  "moved.here":
    "Aqui estão as respostas de “{name}” na versão {version} do formulário. Deixamos em aberto a data e o autorizador: por favor, preencha as células D18 a D22 da aba Declaration, revise tudo e solte o arquivo aqui.",
  "moved.cannot":
    "Não foi possível passar as respostas de “{name}” para a versão {version}. Por favor, copie-as para o formulário que a RMI publica.",
};
