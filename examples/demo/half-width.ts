/** Full-width digits and signs as an input method writes them, `１２，３４５．６０`, in the width that everybody else writes. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\uffe5', '\u00a5')
    .replaceAll('\u3000', ' ')
