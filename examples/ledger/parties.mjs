// @ts-check
// Who the letters of the example go between: the invented seller with its terms, and where its customers are. Streets,
// people and numbers are made up; the telephone numbers and mail domains belong to nobody.
import { seeded } from './seeded.mjs'

/**
 * @typedef {import('receivables/ledger').Customer} Customer
 * @typedef {import('../demo/parties.js').Parties} Parties
 */

const SEED = 20260701

/** @type {Parties['seller']} */
const SELLER = {
  letterheads: [
    {
      locale: 'zh-CN',
      legalName: '霁川联合贸易有限公司',
      address: '浙江省宁波市江北区霁川路 66 号',
      contact: { name: '沈若溪', phone: '+86 574 5550 0100', email: 'credit@jichuan.example' },
    },
    {
      locale: 'en',
      legalName: 'Jichuan United Trading Co., Ltd.',
      address: '66 Jichuan Road, Jiangbei District, Ningbo, China',
      contact: { name: 'Shen Ruoxi', phone: '+86 574 5550 0100', email: 'credit@jichuan.example' },
    },
  ],
  accounts: [
    {
      currency: 'CNY',
      payTo: {
        accountName: '霁川联合贸易有限公司',
        bank: '甬北银行江北支行',
        account: '6200 0000 0000 1001',
      },
    },
    {
      currency: 'USD',
      payTo: {
        accountName: 'Jichuan United Trading Co., Ltd.',
        bank: 'Yongbei Bank, Ningbo',
        account: '6200 0000 0000 2001',
        swift: 'YBBKCNSHXXX',
      },
    },
    {
      currency: 'JPY',
      payTo: {
        accountName: 'Jichuan United Trading Co., Ltd.',
        bank: 'Yongbei Bank, Ningbo',
        account: '6200 0000 0000 3001',
        swift: 'YBBKCNSHXXX',
      },
    },
  ],
  lateCharges: [
    { currency: 'CNY', clause: '8.2', rate: { daily: '0.0005' } },
    { currency: 'USD', clause: '6.1', rate: { monthly: '0.01' } },
    { currency: 'JPY', clause: '12', rate: { annual: '0.06' } },
  ],
}

/** @type {Record<string, { places: readonly string[], people: readonly string[], title: string, phone: string }>} */
const LANDS = {
  CN: {
    places: [
      '浙江省杭州市拱墅区青梧路',
      '江苏省苏州市吴中区枕溪路',
      '广东省佛山市顺德区云栈路',
      '上海市闵行区鹤渚路',
    ],
    people: ['陆知远', '何采薇', '顾云舒', '宋明川', '叶听澜', '秦砚秋'],
    title: '财务部',
    phone: '+86 571 5550 0',
  },
  US: {
    places: [
      'Quarry Lane, Portland, OR 97201',
      'Millrace Street, Albany, NY 12207',
      'Harrow Avenue, Austin, TX 78701',
    ],
    people: ['Nora Whitcombe', 'Elias Ferrand', 'June Alderman', 'Tobias Crane', 'Ruth Ellery'],
    title: 'Accounts payable',
    phone: '+1 202 555 0',
  },
  JP: {
    places: [
      'Aobadori, Sendai, Miyagi 980-0021',
      'Umibe, Yokohama, Kanagawa 231-0001',
      'Kitahama, Osaka 541-0041',
    ],
    people: ['Haruka Minegishi', 'Sota Kurosaki', 'Aya Todoroki', 'Ren Isogai'],
    title: 'Accounts payable',
    phone: '+81 3 5550 0',
  },
}

/** The seller, and where each customer is reached. @returns {Parties} */
export function generateParties(/** @type {readonly Customer[]} */ customers) {
  const random = seeded(SEED)
  const oneOf = (/** @type {readonly string[]} */ list) => list[Math.floor(random() * list.length)] ?? ''
  return {
    seller: SELLER,
    customers: customers.map(({ id, country = '' }, place) => {
      const land = LANDS[country]
      if (land === undefined) throw new Error(`no addresses in ${country}`)
      const number = 1 + Math.floor(random() * 240)
      const street = oneOf(land.places)
      return {
        id,
        address: country === 'CN' ? `${street} ${number} 号` : `${number} ${street}`,
        contact: {
          name: oneOf(land.people),
          title: land.title,
          phone: `${land.phone}${String(100 + place).padStart(3, '0')}`,
          email: `accounts@${id}.example`,
        },
      }
    }),
  }
}
