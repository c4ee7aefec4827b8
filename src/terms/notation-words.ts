/**
 * What a word of a notation means: the first word of a line is the kind of all of them and, but for a leading `@`, one of them. `=x` is a whole due rule (COD),
 * `@x` a baseline that a period counts from. `end_month` is a piece of the kind `end` with one of the kind `month` behind it
 * and no comma between them: the two are one, of the kind of the line. The words after the colon carry no meaning; a word that
 * stands nowhere is refused. Lines, and the words of a line after its first, stand in the order in which they compress best; nothing else
 * depends on it.
 */
const WORDS = `before vor avant
deposit anzahlung vorauszahlung vorkasse prepay vorauskasse down upfront prepaid front 预付 首付 订金 acompte avance prepayment 定金 advance pre
: credit is payment term full ziel paid kasse du paiement 的 tt 额 reglement 签 zahlung von 付 账 合 清 条件 后 zahlungsziel pour der au zahlbar des rein delai zahlungsbedingung virement on 之 折扣 compter bis per an de ) oa . – condition at of a discount ohne in datum escompte account open upon 以 全 起 gegen un 个 支 格 la within dans pay with sous par bill zum emission by the due date mit if cash fallig for am partir binnen up sans payable 期 to les ( skonto le 款 abzug innerhalb 自 方式 - 日 内 单 bei
th st rd 号 nd
@bill-of-lading 提单 bl lading
after ab apres from nach
=delivery cod nachnahme
@statement 对账
+ then dann plus puis danach
=next-delivery cnd
@order auftrag commande 订单 bestellung
=advance pia 先款后货 cia 款到发货 cbs
or ansonst ou 或 oder sonst otherwise
@shipment 出货 expedition 发货 versand
@delivery livraison 交付 交货 warenerhalt 收货 到货 货到 receipt_goods wareneingang =invoice-date_@delivery lieferung
=order cwo
receipt eingang =invoice-date_receipt erhalt 收到 reception
前
goods ware 货物 marchandise
@invoice-receipt 到票 rechnungserhalt 收票 rechnungseingang =invoice-date_@invoice-receipt @invoice-date_receipt 票到 receipt_@invoice-date
@invoice-date invoice facture facturation 发票 rechnungsdatum 开票 rechnung rechnungsstellung
=invoice-date immediate immediately =invoice-date_after sofort 立即 现结 comptant
day jour tg d kalendertag calendar_day j 日内 天 tag
business day_business business_day ouvre working 工作日 arbeitstag
balance 余额 remainder solde 余款 remaining 尾款 rest
@completion 完工
@contract 签约 合同 signing @contract_@contract 签订
week semaine woche 周
, 和 und et 。 、 ; & and
@acceptance 验收 abnahme
calendar
end end_day last fin 底 末
endofmonth end_month
eom 月底 monatsend fdm 月末
endnext end_following
nextmonth following_month
following folgend next nachst prochain suivant
月结 md
nextmonthend end_mfi prox_eom mfi_eom mfi_end endnext_month prox_end net_monthly
monthly
/
month monat 个月 calendar_month mois
prox proximo
rog
net nett 净 netto n
mfi folgemonat 下月 次月`

const readLine = (line: string): (readonly [string, string])[] => {
  const [kind = ''] = line.split(' ')
  return line
    .replace('@', '')
    .split(' ')
    .map((word) => [word, kind])
}

/** The dictionary of notations: English, French, German and Chinese, in lower case without accents or endings. */
export const NOTATION_WORDS: ReadonlyMap<string, string> = /* #__PURE__ */ new Map(
  /* #__PURE__ */ WORDS.split('\n').flatMap(readLine),
)

/** The longest Chinese entry, in characters. */
export const LONGEST_HAN = 4

/**
 * The kind of a word; plural and case endings of English, French and German are taken off until it is known, two at
 * most.
 */
export const kindOfWord = (word: string, endings = 2): string | undefined =>
  NOTATION_WORDS.get(word) ??
  (endings > 0 && word.length > 3 ? kindOfWord(word.replace(/[ens]$/, ''), endings - 1) : undefined)
