/**
 * The meaning of the words of a notation. The first word of a line is the kind of all words in the line and, unless it
 * begins with `@`, one of them. `=x` is a whole due rule (COD), `@x` a baseline from which a period counts. `end_month` is
 * a piece of the kind `end` followed by one of the kind `month` without a comma between them: together they are one piece
 * of the kind of the line. The words after the colon have no meaning; a word that is not listed is refused. The order of
 * the lines, and of the words of a line after the first, is the one that compresses best; nothing else depends on it.
 */
const WORDS = `before vor avant
deposit acompte vorauszahlung vorauskasse pre vorkasse prepaid front down anzahlung upfront 首付 预付 订金 avance prepayment 定金 advance prepay
: paid fallig up paiement 签 自 credit is payment term ( ziel zahlung von 付 额 reglement 的 full zahlungsbedingung upon 之 escompte virement 折扣 compter abzug kasse du un 个 tt 单 清 条件 后 账 合 - per am pour der au zahlbar at 方式 支 日 期 款 起 mit account of a discount ohne – condition bis payable to les partir de in des par within dans rein delai emission bei for an la with sans cash oa 内 全 skonto le sous pay on 以 格 . gegen binnen bill zahlungsziel zum innerhalb open by the due date datum if )
+ then danach puis plus dann
after ab from nach apres
=delivery cod nachnahme
@statement 对账
th st 号 rd nd
@order auftrag commande 订单 bestellung
=next-delivery cnd
@bill-of-lading 提单 bl lading
=advance pia 先款后货 cia 款到发货 cbs
前
or ansonst oder sonst ou 或 otherwise
@shipment 出货 expedition 发货 versand
@delivery livraison 交付 交货 到货 warenerhalt 收货 货到 receipt_goods wareneingang =invoice-date_@delivery lieferung
=order cwo
receipt eingang =invoice-date_receipt erhalt 收到 reception
goods ware 货物 marchandise
@invoice-receipt 到票 rechnungserhalt 收票 rechnungseingang =invoice-date_@invoice-receipt @invoice-date_receipt 票到 receipt_@invoice-date
@invoice-date invoice facture facturation 发票 rechnung rechnungsdatum 开票 rechnungsstellung
=invoice-date immediate immediately =invoice-date_after sofort 现结 立即 comptant
day jour d tag calendar_day j 日内 天 tg kalendertag
business day_business business_day ouvre working 工作日 arbeitstag
balance 余额 remainder solde 余款 remaining 尾款 rest
@acceptance 验收 abnahme
@completion 完工
week 周 semaine woche
@contract signing @contract_@contract 签约 合同 签订
, 和 。 & und et 、 ; and
end end_day fin last 底 末
月结 md
endofmonth end_month
endnext end_following
nextmonth following_month
following nachst folgend next prochain suivant
/
nextmonthend endnext_month prox_end end_mfi prox_eom mfi_eom mfi_end net_monthly
eom 月底 monatsend fdm 月末
prox proximo
monthly
rog
net 净 nett n netto
month monat 个月 calendar_month mois
calendar
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
 * The kind of a word. Plural and case endings of English, French and German are removed until the word is known, at most
 * two of them.
 */
export const kindOfWord = (word: string, endings = 2): string | undefined =>
  NOTATION_WORDS.get(word) ??
  (endings > 0 && word.length > 3 ? kindOfWord(word.replace(/[ens]$/, ''), endings - 1) : undefined)
