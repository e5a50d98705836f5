import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { appliesToUnit, carriersFor } from '@meritgraph/shared/policy'
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage, PolicyProfile, type Scheme, schemeOf } from '../profiles/index.js'
import { because, SectorUnit, unitWord } from '../values/index.js'
import { Carrier, carrierOf, CarrierOffer, carrierOfferOf } from './carrier.view.js'
import { Sector, sectorOf, UnitScope } from './sector.view.js'

const SectorConnection = connectionOf(Sector)
const CarrierConnection = connectionOf(Carrier)

/** All carriers of a scheme: those of its sectors in order, then those of the whole scheme. */
export const carriersOf = ({ snapshotId, sectors, carriers }: Scheme): Carrier[] => [
  ...sectors.flatMap(({ code, carriers: own }) => own.map((carrier) => carrierOf(snapshotId, code, carrier))),
  ...carriers.map((carrier) => carrierOf(snapshotId, null, carrier)),
]

@Resolver(() => PolicyProfile)
export class ProfileSectors {
  @FieldResolver(() => SectorConnection, { description: 'The fields into which it sorts organizations, in order.' })
  async sectors(
    @Root() profile: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Sector>> {
    const { snapshotId, sectors } = await schemeOf(ctx, profile)
    return mapPage(
      pageOfList(sectors, args, ({ code }) => code, ctx.language),
      (sector) => sectorOf(snapshotId, sector),
    )
  }

  @FieldResolver(() => CarrierConnection, {
    description: 'All its carriers: those of its sectors in order, then those of the whole scheme.',
  })
  async carriers(
    @Root() profile: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Carrier>> {
    return pageOfList(carriersOf(await schemeOf(ctx, profile)), args, ({ code }) => code, ctx.language)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it applies to organizations of a sector unit. The scheme of an institution applies by belonging to it.',
  })
  async appliesTo(
    @Root() profile: PolicyProfile,
    @Arg('unit', () => SectorUnit, { description: 'The sector unit.' }) unit: SectorUnit,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    return appliesToUnit((await schemeOf(ctx, profile)).identity.scope, unitWord(unit))
  }

  @FieldResolver(() => UnitScope, {
    description: 'Whether it applies to organizations of a sector unit, and what says so.',
  })
  async scopeFor(
    @Root() profile: PolicyProfile,
    @Arg('unit', () => SectorUnit, { description: 'The sector unit.' }) unit: SectorUnit,
    @Ctx() ctx: Context,
  ): Promise<UnitScope> {
    const { scope } = (await schemeOf(ctx, profile)).identity
    return Object.assign(new UnitScope(), {
      applies: appliesToUnit(scope, unitWord(unit)),
      because: [
        because(null, 'scope.restrictedTo', scope.restrictedTo),
        because(null, 'scope.organizations', scope.organizations),
      ],
    })
  }

  @FieldResolver(() => [CarrierOffer], {
    description:
      'The carriers that organizations of a sector unit are offered, as many as its sectors and the scheme list. Those of sectors that name the unit come first, then those of wider ones, of narrower ones, and of the whole scheme.',
  })
  async carriersFor(
    @Root() profile: PolicyProfile,
    @Arg('unit', () => SectorUnit, { description: 'The sector unit.' }) unit: SectorUnit,
    @Ctx() ctx: Context,
  ): Promise<CarrierOffer[]> {
    const scheme = await schemeOf(ctx, profile)
    const units = new Map(scheme.sectors.map((sector) => [sector.code, sector.units]))
    return carriersFor(scheme, unitWord(unit)).map((offer) =>
      carrierOfferOf(scheme.snapshotId, offer, offer.sector === null ? null : units.get(offer.sector)!),
    )
  }
}

@Resolver(() => Sector)
export class SectorFields {
  @FieldResolver(() => CarrierConnection, { description: 'Its own carriers, in order.' })
  carriers(@Root() { own }: Sector, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Page<Carrier> {
    return pageOfList(own, args, ({ code }) => code, ctx.language)
  }
}
