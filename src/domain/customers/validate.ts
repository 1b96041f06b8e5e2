import { checkCreditCode } from '../company/creditCode';
import { checkEmail, checkPhone } from '../kernel/contactData';
import { type Problem, problem } from '../kernel/result';
import type { Contact, Customer } from './customer';

/** What is wrong with a customer beyond its schema, with paths of the fields. Empty fields are not wrong. */
export function validateCustomer(customer: Customer): Problem[] {
  const found: Problem[] = [];
  if (customer.name.trim() === '') found.push(problem('customer.nameMissing', undefined, 'name'));
  if (customer.creditCode !== '') {
    const code = checkCreditCode(customer.creditCode);
    if (!code.ok) found.push({ ...code.error, field: 'creditCode' });
  }
  found.push(...checkEmail(customer.email, 'email'), ...checkPhone(customer.phone, 'phone'));
  customer.addresses.forEach((address, index) => {
    found.push(...checkPhone(address.phone, `addresses.${index}.phone`));
  });
  const { budgetMin, budgetMax } = customer;
  if (budgetMin && budgetMax) {
    if (budgetMin.currency !== budgetMax.currency) {
      found.push(problem('customer.budgetCurrencies', undefined, 'budgetMax'));
    } else if (budgetMin.minor > budgetMax.minor) {
      found.push(problem('customer.budgetOrder', undefined, 'budgetMax'));
    }
  }
  return found;
}

/** The same for a contact person. */
export function validateContact(contact: Contact): Problem[] {
  const name = contact.name.trim() === '' ? [problem('customer.contactNameMissing', undefined, 'name')] : [];
  return [
    ...name,
    ...checkEmail(contact.email, 'email'),
    ...checkPhone(contact.phone, 'phone'),
    ...checkPhone(contact.mobile, 'mobile'),
  ];
}
