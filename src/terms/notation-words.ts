/**
 * What a word of a notation means: the first word of a line is the kind of all of them and, but for a leading `@`, one of them. `=x` is a whole due rule (COD),
 * `@x` a baseline that a period counts from. The words after the colon carry no meaning; a word that stands nowhere is
 * refused.
 */
const WORDS = `net nett netto n 净
days day d jour j tag 天 日内
weeks week semaine woche 周
months month mois monat 个月
business working ouvre
bdays arbeitstag 工作日
end fin last
eom fdm monatsend 月底 月末
月结
prox proximo
mfi folgemonat 次月 下月
next following suivant nachst
after from nach ab apres
before vor
前
percent % prozent
slash /
deposit upfront front advance prepaid prepay prepayment down pre avance acompte vorkasse anzahlung 预付 定金 订金 首付
balance remainder remaining rest solde 余款 尾款 余额
monthly 次月底
md
=invoice-date immediate immediately sofort comptant 立即
receipt reception 收到
goods
th st nd rd 号
日
comma , ; + & 、 。 and or und oder ou et then plus 或 和
=advance cia pia cbs 款到发货 先款后货
=order cwo
=delivery cod nachnahme
=next-delivery cnd
rog
@invoice-date invoice facture rechnung rechnungsdatum 发票 开票
@invoice-receipt rechnungserhalt 票到 到票 收票
@order commande bestellung 订单
@contract signing 合同 签约
@shipment versand 发货
@bill-of-lading bl lading 提单
@delivery livraison lieferung 货到 到货 收货 交货
@acceptance abnahme 验收
@completion 完工
@statement 对账
: - – . ( ) of the a an on in at to by with within upon due payable pay paid payment zahlbar zahlung zahlungsziel fallig innerhalb von bei mit per term date de du des la le les au sous ohne abzug rein datum paiement account cash bill discount skonto escompte up if compter partir 付 款 清 支 内 起 全 期 的 后 折扣 账 合 格 签 订 单 之 以 个`

const readWords = (): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  for (const line of WORDS.split('\n')) {
    const [kind = '', ...others] = line.split(' ')
    for (const word of [kind.replace('@', ''), ...others]) words.set(word, kind)
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
  for (
    let left = 2;
    left > 0 && stem.length > 3 && !NOTATION_WORDS.has(stem) && /[ens]$/.test(stem);
    left--
  ) {
    stem = stem.slice(0, -1)
  }
  return NOTATION_WORDS.get(stem)
}
