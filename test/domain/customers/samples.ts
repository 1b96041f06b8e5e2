import { type Contact, type Customer, contactEntity, customerEntity } from '@/domain/customers/customer';
import { type TargetProfile, targetProfileEntity } from '@/domain/customers/targetProfile';

const base = { createdAt: 0, updatedAt: 0 };

export const customerOf = (fields: Partial<Customer> = {}): Customer =>
  customerEntity.schema.parse({ id: 'c1', name: '某客户', ...base, ...fields });

export const contactOf = (fields: Partial<Contact> = {}): Contact =>
  contactEntity.schema.parse({ id: 'p1', customerId: 'c1', name: '某人', ...base, ...fields });

export const profileOf = (fields: Partial<TargetProfile> = {}): TargetProfile =>
  targetProfileEntity.schema.parse({ id: 't1', ...base, ...fields });

export const yuan = (amount: number) => ({ minor: amount * 100, currency: 'CNY' });
