import type { DocumentImage, PartiesBlock } from '../../model/blocks';
import { type Context, filledRows, lineageOf } from './context';

type Party = PartiesBlock['parties'][number];

/** Legal name of the customer in the document's language. */
export function customerName(context: Context): string {
  const { customer } = context.input;
  return context.language === 'en' && customer.nameEn.trim() !== '' ? customer.nameEn : customer.name;
}

/** Legal name of our company in the document's language. */
export function companyName(context: Context): string {
  return context.text(context.input.company.legalName);
}

/** Name and title of the customer's contact; empty where none is named. */
export function customerContact(context: Context): string {
  const { contact } = context.input.customer;
  if (!contact) return '';
  return [contact.name, contact.jobTitle].filter((part) => part !== '').join(context.language === 'en' ? ', ' : ' ');
}

/** Name and role of our contact; empty where none is named. */
export function companyContact(context: Context): string {
  const { contact } = context.input.company;
  if (!contact) return '';
  const role = context.text(contact.role);
  return [contact.name, role].filter((part) => part !== '').join(context.language === 'en' ? ', ' : ' ');
}

/** The customer with the data of a contract's head (DOMAIN.md §10) or, `short`, of a letter's. */
export function customerParty(context: Context, role: string, short: boolean): Party {
  const { customer } = context.input;
  const words = context.words.party;
  const contact = filledRows([
    [words.contact, customerContact(context)],
    [words.phone, customer.contact?.phone || customer.phone],
    [words.email, customer.contact?.email ?? ''],
  ]);
  const address = context.text(customer.registeredAddress) || context.text(customer.deliveryAddress);
  const rows = short
    ? [...contact, ...filledRows([[words.postAddress, address]])]
    : [
        ...filledRows([
          [words.creditCode, customer.creditCode],
          [words.address, address],
          [words.legalRepresentative, customer.legalRepresentative],
        ]),
        ...contact,
        ...filledRows([
          [words.bank, customer.bank],
          [words.bankAccount, customer.bankAccount],
        ]),
      ];
  return { role, name: customerName(context), rows, lineage: lineageOf(customer, 'name') };
}

/** Our company, likewise. */
export function companyParty(context: Context, role: string, short: boolean): Party {
  const { company } = context.input;
  const words = context.words.party;
  const contact = filledRows([
    [words.contact, companyContact(context)],
    [words.phone, company.contact?.phone || company.phone],
    [words.email, company.contact?.email || company.email],
  ]);
  const rows = short
    ? [...contact, ...filledRows([[words.postAddress, context.text(company.address)]])]
    : [
        ...filledRows([
          [words.creditCode, company.creditCode],
          [words.address, context.text(company.address)],
          [words.legalRepresentative, company.legalRepresentative],
        ]),
        ...contact,
        ...filledRows([
          [words.bank, company.bank],
          [words.bankAccount, company.bankAccount],
        ]),
      ];
  return { role, name: companyName(context), rows, lineage: lineageOf(company, 'legalName') };
}

/** Printed width of our logo in mm: 14 mm high at most, 50 mm wide at most. */
export function logoWidth(logo: DocumentImage): number {
  return Math.round(Math.min(50, (14 * logo.widthPx) / logo.heightPx));
}
