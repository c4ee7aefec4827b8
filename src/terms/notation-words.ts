/**
 * What a word of a notation means: the first word of a line is the kind of all of them and, but for a leading `@`, one of them. `=x` is a whole due rule (COD),
 * `@x` a baseline that a period counts from. The words after the colon carry no meaning; a word that stands nowhere is
 * refused. Lines, and the words of a line after its first, stand in the order in which they compress best; nothing else
 * depends on it.
 */
const WORDS = `@delivery 交付 交货 lieferung 收货 wareneingang 到货 livraison 货到 warenerhalt
@statement 对账
slash /
goods 货物 ware
: zum 付 以 pay on du 折扣 格 – 额 reglement account am emission de bei discount ( sous datum 的 la bis cash upon des of innerhalb les ohne with ) von 自 abzug 清 paiement 内 payment term gegen in . tt 后 mit if by the due date fallig 款 单 payable bill - 签 zahlbar kasse up to skonto zahlung 订 is rein 支 zahlungsziel virement a paid at 合 个 le binnen 日 partir escompte within 期 全 之 per compter an 起 der au 账
@order commande bestellung 订单
week semaine woche 周
or ansonst oder sonst ou 或 otherwise
, et 和 。 、 ; & and und
receipt 收到 reception eingang erhalt
@invoice-receipt 收票 票到 rechnungseingang 到票 rechnungserhalt
@shipment 出货 versand 发货
=order cwo
@invoice-date facture facturation 发票 rechnungsstellung invoice rechnungsdatum 开票 rechnung
@bill-of-lading 提单 lading bl
balance 余款 尾款 remainder solde 余额 rest remaining
@acceptance 验收 abnahme
net nett 净 n netto
end 底 last fin 末
business arbeitstag 工作日 ouvre working
day jour kalendertag tag tg 天 j 日内 d
monthly
calendar
eom 月底 monatsend fdm 月末
月结 md
month mois monat 个月
mfi folgemonat 下月 次月
th nd 号 rd st
=delivery cod nachnahme
next suivant folgend nachst following
@completion 完工
=next-delivery cnd
rog
@contract 签约 合同 signing
prox proximo
before vor
deposit 订金 vorauszahlung 首付 pre vorkasse upfront 定金 vorauskasse front down prepaid avance prepay acompte 预付 advance prepayment anzahlung
=advance pia cia cbs 先款后货 款到发货
=invoice-date comptant 现结 immediate sofort 立即 immediately
after apres nach ab from
+ plus danach puis dann then
前`

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
