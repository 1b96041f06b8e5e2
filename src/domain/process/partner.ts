import { z } from 'zod';
import { customerEntity } from '../customers/customer';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

/** A partner through whom we sell (R101): people, agreement, discount, and what was shared with them. Internal. */
export const partnerEntity = defineEntity({
  name: 'partner',
  schema: z.object({
    ...f.recordBase,
    name: f.requiredText(),
    nameEn: f.text(),
    region: customerEntity.schema.shape.region,
    level: f.choice(['registered', 'certified', 'strategic']),
    contactName: f.text(),
    contactTitle: f.text(),
    phone: f.phone(),
    email: f.email(),
    wechat: f.text(60),
    agreementNumber: f.text(60),
    agreementUntil: f.date(),
    /** Discount on our list price, basis points. */
    discount: f.percent(),
    priceTerms: f.multiline(),
    support: f.multiline(),
    /** Materials that we gave them. */
    shared: z
      .array(z.object({ id: z.string(), materialId: f.reference('material'), title: f.text(), date: f.date() }))
      .max(200)
      .default([]),
    notes: f.multiline(),
  }),
  searchText: (partner) => [partner.name, partner.nameEn, partner.contactName, partner.phone],
});
export type Partner = RecordOf<typeof partnerEntity>;
