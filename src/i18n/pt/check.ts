import type { check as english } from "../en/check.ts";

export const check: Record<keyof typeof english, string> = {
  "check.result.accepted": "Aceito: completo e coerente. Isto nada diz sobre a origem dos metais.",
  "check.result.accepted_with_follow_up":
    "Aceito, com {count, plural, one {# ponto} other {# pontos}} por esclarecer. Completo; isto nada diz sobre a origem dos metais.",
  "check.result.returned":
    "Por favor, corrija {count, plural, one {# ponto} other {# pontos}}, grave o formulário e verifique-o novamente.",
  "check.result.blank":
    "O formulário ainda está em branco: {count, plural, one {falta # resposta} other {faltam # respostas}}. Por favor, preencha-o e verifique-o novamente.",

  "check.about": "{kind} {version}, {language}",
  "check.about.company": "{kind} {version}, {language}, {company}",
  "check.column.severity": "Tipo",
  "check.column.where": "Onde",
  "check.column.message": "O que fazer",
  "check.severity.must_fix": "corrigir",
  "check.severity.follow_up": "esclarecer",
  "check.severity.note": "nota",
  "check.where.file": "arquivo inteiro",

  "check.file.not_found":
    "Não há nenhum arquivo em {path}. Por favor, verifique o caminho e tente novamente.",
  "check.file.not_a_file": "{path} não é um arquivo. Por favor, indique o próprio arquivo do Excel.",
  "check.file.not_allowed":
    "Não há permissão para ler {path}. Por favor, altere as permissões e tente novamente.",
  "check.file.not_readable": "Não foi possível ler {path} no disco ({code}). Por favor, tente novamente.",

  "check.marked.saved": "Cópia marcada: {path}",
  "check.marked.not_written": "Não foi possível gravar a cópia marcada: {path} ({code}).",

  "check.progress": "Verificando {number, number} de {total, number}",
  "check.summary": "{total, plural, one {# arquivo verificado} other {# arquivos verificados}}:",
  "check.summary.accepted": "Aceitos: {count, number}",
  "check.summary.accepted_with_follow_up": "Aceitos com pontos por esclarecer: {count, number}",
  "check.summary.returned": "Por corrigir: {count, number}",
  "check.summary.unreadable": "Não legíveis: {count, number}",

  "check.usage.no_files": "Por favor, indique pelo menos um arquivo: tinstone check FILE…",
  "check.usage.language": "--lang aceita um destes valores: {languages}.",
  "check.usage.date": "{option} espera uma data, por exemplo 2026-12-31.",
  "check.usage.accept": "--accept espera a versão mais antiga do formulário que é aceita, por exemplo 6.5.",
  "check.usage.reference":
    "{path} não contém uma lista de fundições com a qual verificar. Indique um formulário da RMI, por exemplo em branco.",
  "check.usage.rmap":
    "{path} não é uma lista da RMI com a qual as fundições possam ser verificadas. Indique a lista tal como o site da RMI a exporta (xlsx, csv ou xml), a dos status ou a das fundições conformes.",
  "check.usage.rmap_date": "{path} não diz de que dia é. Acrescente --rmap-date, por exemplo 2026-11-15.",
};
