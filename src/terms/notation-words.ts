/**
 * What a word of a notation means: the first word of a line is the kind of all of them and, but for a leading `@`, one of them. `=x` is a whole due rule (COD),
 * `@x` a baseline that a period counts from. The words after the colon carry no meaning; a word that stands nowhere is
 * refused. Lines, and the words of a line after its first, stand in the order in which they compress best; nothing else
 * depends on it.
 */
const WORDS = `eom monatsend fdm 月末 月底 底 末
月结
md
end fin last
前
@delivery 交付 交货 到货 livraison warenerhalt wareneingang 收货 lieferung 货到
mfi folgemonat 下月 次月
=advance 款到发货 先款后货 pia cia cbs
goods ware 货物
receipt reception erhalt eingang 收到
month mois monat 个月
=order cwo
or otherwise ansonst oder sonst ou 或
@order commande bestellung 订单
@invoice-receipt rechnungseingang 收票 到票 rechnungserhalt 票到
monthly
prox proximo
deposit acompte anzahlung 订金 vorauszahlung advance 预付 定金 vorauskasse avance 首付 front pre vorkasse down upfront prepayment prepaid prepay
: 付 fallig by term payment zahlung 自 后 paid - a discount 签 paiement zahlbar kasse du am 订 au 折扣 per cash 起 emission de bei ) mit in upon des account 的 on within la zahlungsziel von with at 个 之 期 bis 格 单 zum payable virement les abzug 账 额 compter ( – pay of the escompte an if skonto 全 reglement le to 内 der sous 合 清 innerhalb 款 rein date up 支 bill ohne due datum partir . 以 日
@acceptance 验收 abnahme
before vor
, and et 和 、 & 。 ; und
+ then dann danach plus puis
@invoice-date invoice rechnungsdatum facture rechnungsstellung 开票 rechnung facturation 发票
=invoice-date immediate immediately comptant 立即 sofort 现结
after nach apres ab from
=next-delivery cnd
@shipment 发货 出货 versand
@completion 完工
@bill-of-lading 提单 bl lading
@contract 签约 合同 signing
next suivant nachst following
th rd st 号 nd
@statement 对账
rog
net nett netto 净 n
slash /
balance 余额 rest 尾款 remainder solde 余款 remaining
week semaine woche 周
=delivery cod nachnahme
business arbeitstag bdays ouvre working 工作日
day 日内 d tag jour kalendertag j tg 天
calendar`

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
