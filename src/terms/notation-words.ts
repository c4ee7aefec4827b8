/**
 * What a word of a notation means: the first word of a line is the kind of all of them and, but for a leading `@`, one of them. `=x` is a whole due rule (COD),
 * `@x` a baseline that a period counts from. The words after the colon carry no meaning; a word that stands nowhere is
 * refused. Lines, and the words of a line after its first, stand in the order in which they compress best; nothing else
 * depends on it.
 */
const WORDS = `rog
月结
次月底 次月月底 下月底 次月末 下月末
prox proximo
next suivant nachst following
前
slash /
goods ware
receipt reception erhalt eingang 收到
mfi 下月 folgemonat 次月
@delivery warenerhalt wareneingang 收货 到货 livraison 交货 lieferung 货到
months month monat mois 个月
eom monatsend 月底 月末 fdm
=delivery cod nachnahme
before vor
monthly
=advance 款到发货 cbs pia 先款后货 cia
end last fin
or oder ou 或
=order cwo
net n 净 nett netto
percent prozent %
@order bestellung 订单 commande
deposit prepayment upfront vorauskasse prepay acompte prepaid advance 预付 vorauszahlung 订金 anzahlung down 定金 avance 首付 front vorkasse pre
: the ohne due von zahlung du at – la 款 订 an zahlbar paid abzug per paiement in date by sous to a 清 账 mit payment upon zahlungsziel ( - of ) 后 payable within discount up bis . if innerhalb bill skonto am 单 der bei escompte on term cash le with rein datum account zum au 折扣 compter 付 fallig 支 内 des 个 pay 全 期 的 les 之 合 de 格 签 partir 以 起
days day 天 tag j kalendertag jour 日内 d
@shipment 发货 versand
@statement 对账
comma et , und 、 和 and 。 plus & then + ;
=next-delivery cnd
@invoice-receipt rechnungseingang 收票 到票 rechnungserhalt 票到
md
@invoice-date invoice rechnungsdatum facture 发票 开票 rechnung
after apres from nach ab
=invoice-date immediate immediately sofort 立即 comptant
th rd st 号 nd
@acceptance 验收 abnahme
balance rest 尾款 余款 余额 solde remainder remaining
日
@completion 完工
@bill-of-lading 提单 lading bl
business working bdays ouvre arbeitstag 工作日
@contract 合同 签约 signing
weeks woche semaine week 周`

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
