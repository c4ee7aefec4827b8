/**
 * What a word of a notation means: the first word of a line is the kind of all of them and, but for a leading `@`, one of them. `=x` is a whole due rule (COD),
 * `@x` a baseline that a period counts from. The words after the colon carry no meaning; a word that stands nowhere is
 * refused. The lines stand in the order in which they compress best; nothing else depends on it.
 */
const WORDS = `eom fdm monatsend 月底 月末
月结
次月底 次月末 次月月底 下月底 下月末
前
mfi folgemonat 次月 下月
@delivery livraison lieferung wareneingang warenerhalt 货到 到货 收货 交货
@invoice-receipt rechnungseingang rechnungserhalt 票到 到票 收票
=advance cia pia cbs 款到发货 先款后货
goods ware
slash /
net nett netto n 净
=order cwo
receipt reception erhalt eingang 收到
: - – . ( ) of the a an on in at to by with within upon due payable pay paid payment paiement zahlbar zahlung zahlungsziel fallig innerhalb von bei bis zum am der mit per term date de du des la le les au sous ohne abzug rein datum account cash bill discount skonto escompte up if compter partir 付 款 清 支 内 起 全 期 的 后 折扣 账 合 格 签 订 单 之 以 个
@order commande bestellung 订单
@shipment versand 发货
comma , ; + & 、 。 and und et then plus 和
th st nd rd 号
@invoice-date invoice facture rechnung rechnungsdatum 发票 开票
balance remainder remaining rest solde 余款 尾款 余额
=invoice-date immediate immediately sofort comptant 立即
weeks week semaine woche 周
before vor
deposit upfront front advance prepaid prepay prepayment vorauskasse vorauszahlung down pre avance acompte vorkasse anzahlung 预付 定金 订金 首付
@acceptance abnahme 验收
@completion 完工
@statement 对账
rog
business bdays working ouvre arbeitstag 工作日
@bill-of-lading bl lading 提单
days day d kalendertag jour j tag 天 日内
prox proximo
日
or oder ou 或
@contract signing 合同 签约
percent % prozent
months month mois monat 个月
=next-delivery cnd
next following suivant nachst
monthly
end fin last
md
=delivery cod nachnahme
after from nach ab apres`

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
