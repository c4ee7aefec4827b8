/**
 * What a word of a notation means: the first word of a line is the kind of all of them and, but for a leading `@`, one of them. `=x` is a whole due rule (COD),
 * `@x` a baseline that a period counts from. The words after the colon carry no meaning; a word that stands nowhere is
 * refused. Lines, and the words of a line after its first, stand in the order in which they compress best; nothing else
 * depends on it.
 */
const WORDS = `before vor
deposit upfront acompte vorauszahlung pre vorkasse down advance prepaid vorauskasse avance prepay front 预付 首付 订金 prepayment 定金 anzahlung
: bill . - a tt up ) to payment 签 zahlung ohne von 付 within paid zahlbar de 订 with skonto partir in paiement 后 zahlungsziel discount 的 per compter at upon 支 清 以 全 账 合 自 escompte virement ( pay on 之 起 an 个 les abzug kasse des account – zum bis rein datum binnen if the mit is due date fallig of au der sous du cash emission 日 内 单 bei am 额 reglement by term 期 款 payable 折扣 la innerhalb le 格
slash /
@order commande 订单 bestellung
=advance pia 先款后货 cia 款到发货 cbs
+ plus dann puis danach then
after nach apres ab from
day tag j tg kalendertag jour d 日内 天
, and 、 et 和 und 。 ; &
calendar
th st rd 号 nd
@delivery livraison 交付 lieferung 交货 warenerhalt 收货 wareneingang 到货 货到
=next-delivery cnd
@shipment 出货 发货 versand
@invoice-receipt 收票 rechnungseingang 到票 rechnungserhalt 票到
=delivery cod nachnahme
@invoice-date facture facturation 开票 rechnung 发票 rechnungsdatum invoice rechnungsstellung
=invoice-date sofort 立即 immediate comptant 现结 immediately
receipt reception eingang erhalt 收到
goods ware 货物
前
=order cwo
or ou oder sonst otherwise 或 ansonst
@bill-of-lading bl 提单 lading
next suivant folgend nachst following
business 工作日 arbeitstag ouvre working
balance 余额 remainder solde 余款 remaining 尾款 rest
@acceptance 验收 abnahme
@completion 完工
end fin 底 last 末
monthly
rog
net 净 nett n netto
prox proximo
week 周 semaine woche
@contract 签约 合同 signing
eom 月底 monatsend fdm 月末
month monat mois 个月
mfi 下月 folgemonat 次月
月结 md
@statement 对账`

const readWords = (): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  for (const line of WORDS.split('\n')) {
    const [kind = ''] = line.split(' ')
    for (const word of line.replace('@', '').split(' ')) words.set(word, kind)
  }
  return words
}

/** The dictionary of notations: English, French, German and Chinese, in lower case without accents or endings. */
export const NOTATION_WORDS: ReadonlyMap<string, string> = /* #__PURE__ */ readWords()

/** The longest Chinese entry, in characters. */
export const LONGEST_HAN = 4

/**
 * The kind of a word; plural and case endings of English, French and German are taken off until it is known, two at
 * most.
 */
export function kindOfWord(word: string): string | undefined {
  let stem = word
  for (let left = 2; left > 0 && stem.length > 3 && !NOTATION_WORDS.has(stem); left--) {
    stem = stem.replace(/[ens]$/, '')
  }
  return NOTATION_WORDS.get(stem)
}
