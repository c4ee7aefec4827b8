/**
 * What a word of a notation means: the first word of a line is the kind of all of them and, but for a leading `@`, one of them. `=x` is a whole due rule (COD),
 * `@x` a baseline that a period counts from. The words after the colon carry no meaning; a word that stands nowhere is
 * refused. Lines, and the words of a line after its first, stand in the order in which they compress best; nothing else
 * depends on it.
 */
const WORDS = `or ansonst oder sonst otherwise ou 或
eom fdm monatsend 月末 月底
monthly
月结
次月底 次月月底 次月末 下月末 下月底
mfi 次月 folgemonat 下月
months monat mois 个月 month
comma , puis 和 et & und 。 、 ; plus then dann + danach and
@delivery wareneingang 收货 到货 livraison warenerhalt 交货 lieferung 货到
前
before vor
=advance 款到发货 先款后货 pia cia cbs
@order bestellung 订单 commande
goods ware
prox proximo
percent prozent %
deposit prepayment upfront vorauskasse prepaid avance advance 预付 vorauszahlung 订金 anzahlung down prepay 定金 acompte 首付 front vorkasse pre
: ohne due 支 am les la mit von zahlung du 折扣 paid abzug 起 in date per by to ( 订 an payment upon zahlungsziel zahlbar cash emission 后 payable within discount up kasse if at ) paiement sous the bill 清 virement skonto 全 reglement 单 der bei - innerhalb 额 de of le with rein datum account on zum a escompte – compter 付 fallig 账 内 des bis 个 pay 的 au term 款 之 期 合 . 格 签 partir 以
@shipment 发货 versand
@statement 对账
after nach apres from ab
th rd st 号 nd
@invoice-receipt 到票 rechnungseingang 收票 rechnungserhalt 票到
=delivery cod nachnahme
md
@invoice-date invoice 开票 rechnungsdatum rechnungsstellung facture facturation 发票 rechnung
=order cwo
receipt erhalt reception eingang 收到
=next-delivery cnd
@acceptance 验收 abnahme
balance remainder solde rest 尾款 余款 余额 remaining
=invoice-date immediate immediately 现结 sofort 立即 comptant
日
@completion 完工
@bill-of-lading 提单 lading bl
days tag jour day 天 tg kalendertag j 日内 d
@contract 合同 签约 signing
next nachst following suivant
calendar
rog
net nett netto 净 n
business working bdays ouvre arbeitstag 工作日
slash /
end last fin
weeks woche week 周 semaine`

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
