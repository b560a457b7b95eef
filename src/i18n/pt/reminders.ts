import type { reminders as english } from "../en/reminders.ts";

export const reminders: Record<keyof typeof english, string> = {
  "survey.subject": "{company}: pesquisa sobre minerais de conflito {year}, resposta até {due}",
  "survey.dear": "Bom dia, {name} ({supplier}),",
  "survey.signed": "{person}\n{company}",
  "survey.drafted":
    "Este texto foi redigido por uma máquina. Onde diferir do texto em inglês abaixo, vale o texto em inglês.",
  "survey.ask":
    "{by, select, mail {Se tiver dúvidas, {person} ({company}) está à disposição.} other {Dúvidas? Escreva aqui; {person} ({company}) está à disposição.}}",

  "invite.heading": "Por favor, responda até {due}: pesquisa sobre minerais de conflito {year}",
  "invite.heading.late":
    "O prazo era {due}, e a sua resposta ainda é bem-vinda: pesquisa sobre minerais de conflito {year}",
  "invite.colleague.lost":
    "Antes escrevemos a outra pessoa da sua empresa e não conseguimos contato; por isso, escrevemos agora a você.",
  "invite.colleague.moved":
    "Antes escrevemos a outra pessoa da sua empresa; a partir de agora, escrevemos a você.",
  "invite.colleague.named": "Outra pessoa da sua empresa nos indicou você como o contato certo.",
  "invite.why":
    "Estanho, tântalo, tungstênio e ouro podem financiar conflitos. Por isso, {company} pergunta a {supplier}, assim como aos seus outros fornecedores, de quais fundições vêm os metais dos seus produtos.",
  "invite.what":
    "O que pedimos: preencha o CMRT, o formulário habitual da Responsible Minerals Initiative, e solte-o {by, select, mail {na sua página (link abaixo)} other {aqui}}. O resultado vem em segundos.",
  "invite.scope.company": "Por favor, responda por toda a sua empresa (escopo A no formulário).",
  "invite.scope.products":
    "Por favor, responda pelos produtos que fornece a {company} (escopo B no formulário) e indique-os na aba Product List.",
  "invite.scope.defined":
    "Por favor, escolha o escopo C no formulário e descreva ali quais fornecimentos a {company} a sua resposta abrange.",
  "invite.form":
    "O formulário é gratuito: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Por favor, use a versão mais recente.",
  "invite.form.version":
    "O formulário é gratuito: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Aceitamos a versão {version} e as mais novas.",
  "invite.gaps":
    "Pequenas lacunas não são problema: envie o que sabe até hoje. Você pode enviar um arquivo mais recente a qualquer momento.",
  "invite.own": "{company} acrescenta:",
  "invite.genuine":
    "Esta mensagem é autêntica? Pergunte a {person}, de {company}, por um número de telefone que você já conhece. Nunca pedimos senhas nem pagamentos.",
  "invite.genuine.page":
    "Esta mensagem é autêntica? {company} confirma em {page} e {person}, por um número de telefone que você já conhece. Nunca pedimos senhas nem pagamentos.",
  "invite.not_you":
    "Não é a pessoa certa? Escolha “{button}” e diga a quem devemos perguntar. Isso só muda a quem escrevemos; não é uma recusa.",

  "remind.heading":
    "O prazo termina {days, plural, =0 {hoje, {due}} =1 {amanhã, {due}} one {em # dia, em {due}} many {em # dias, em {due}} other {em # dias, em {due}}}: a sua resposta à pesquisa sobre minerais de conflito {year} de {company}",
  "remind.heading.late":
    "O prazo terminou {days, plural, =1 {ontem} one {há # dia} many {há # dias} other {há # dias}}, em {due}: a sua resposta à pesquisa sobre minerais de conflito {year} de {company}",
  "remind.step.before_28":
    "Escrevemos com antecedência, porque os seus próprios fornecedores podem demorar a responder.",
  "remind.step.before_14":
    "Não é preciso esperar a última resposta dos seus fornecedores: envie o que sabe até hoje e, depois, um arquivo mais recente.",
  "remind.step.before_7": "Se algo impede você de responder, avise-nos: {person} ajuda com prazer.",
  "remind.step.before_1": "Se precisar de mais alguns dias, escolha “{button}”.",
  "remind.step.after_3":
    "Este é o nosso último lembrete automático sobre este prazo. A sua resposta ainda é bem-vinda; se houver algum obstáculo, por favor, avise-nos.",
  "remind.step.returned_5": "Ainda não recebemos o arquivo corrigido.",
  "remind.step.returned_12":
    "Este é o nosso último lembrete automático sobre este arquivo. Se algum ponto não estiver claro, {person} o analisa com você com prazer.",
  "remind.step.resumed": "Em {date} você nos disse que está trabalhando nisso; desde então não escrevemos.",
  "remind.nothing": "Ainda não recebemos um formulário de {supplier}.",
  "remind.returned":
    "No seu arquivo “{name}” de {date}, {count, plural, one {falta corrigir # ponto} other {faltam corrigir # pontos}}:",
  "remind.unreadable": "Não conseguimos ler o seu arquivo “{name}” de {date}.",
  "remind.blank": "O seu arquivo “{name}” de {date} é o formulário em branco.",
  "remind.taken_back": "Você retirou “{name}” em {date}, e desde então nenhum outro arquivo chegou.",
  "remind.waiting":
    "O seu arquivo “{name}” de {date} ainda não conta, porque está em nome de “{other}”. É seu?",
  "remind.checked": "Em {date} verificamos “{name}” para você. Ainda não conta como a sua resposta.",
  "remind.do.send":
    "Por favor, preencha o formulário (CMRT) e solte-o {by, select, mail {na sua página (link abaixo)} other {aqui}}.",
  "remind.do.correct":
    "Por favor, corrija o arquivo e solte-o {by, select, mail {na sua página (link abaixo)} other {aqui}}.",
  "remind.do.again":
    "Por favor, solte o arquivo certo {by, select, mail {na sua página (link abaixo)} other {aqui}}.",
  "remind.do.waiting":
    "Se for seu, escolha “{button}”. Caso contrário, envie o formulário em nome da sua própria empresa.",
  "remind.do.checked": "Se for a sua resposta, escolha “{button}”. Caso contrário, envie o arquivo certo.",

  "button.form": "Obter o formulário",
  "button.working": "Estou trabalhando nisso",
  "button.not_mine": "Não é o meu tema",
  "button.mute": "Sem mais lembretes",
  "button.unmute": "Reativar lembretes",

  "working.noted":
    "Obrigado. Não enviaremos lembretes antes de {until}. Você pode enviar o seu arquivo aqui a qualquer momento.",
  "working.again": "Isso já está anotado; não enviaremos lembretes antes de {until}.",
  "working.noted.quiet": "Obrigado, está anotado. Você pode enviar o seu arquivo aqui a qualquer momento.",
  "working.not_needed": "Obrigado. Por enquanto, nada é necessário.",
  "mute.done":
    "Você não receberá mais lembretes nossos. A pesquisa continua: você pode enviar o formulário aqui a qualquer momento.",
  "unmute.done": "Os lembretes estão ativos novamente.",
};
