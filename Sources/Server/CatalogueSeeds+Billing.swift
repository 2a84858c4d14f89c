// SPDX-License-Identifier: Apache-2.0
import Policy

extension CatalogueSeeds {
    /// Plans, their prices, token packages.
    static let billing: [Step] = [
        Step(name: "plans", text: plansText, catalogue: CatalogueTexts.plans),
        Step(name: "lostPlans", text: lostPlansText, catalogue: CatalogueTexts.plans),
        Step(name: "supersededPrices", text: supersededPricesText, catalogue: CatalogueTexts.plans),
        Step(name: "prices", text: pricesText, catalogue: CatalogueTexts.plans),
        Step(name: "tokenPackages", text: tokenPackagesText, catalogue: CatalogueTexts.plans),
        Step(name: "lostTokenPackages", text: lostTokenPackagesText, catalogue: CatalogueTexts.plans),
    ]

    private static let plansText: String = """
        INSERT INTO plan_catalog AS plan (
               key, wire_tier, name, rank, limits, features, included_tokens_monthly, execution_retention_days)
        SELECT entry.key, entry.wire_tier, entry.name, entry.rank, entry.limits, entry.features,
               entry.included_tokens_monthly, entry.execution_retention_days
          FROM jsonb_to_recordset($1::text::jsonb -> 'plans') AS entry (
               key text, wire_tier text, name text, rank smallint, limits jsonb, features text[],
               included_tokens_monthly bigint, execution_retention_days integer)
            ON CONFLICT (key) DO UPDATE
           SET name = excluded.name,
               limits = excluded.limits,
               features = excluded.features,
               included_tokens_monthly = excluded.included_tokens_monthly,
               execution_retention_days = excluded.execution_retention_days
         WHERE (plan.name, plan.limits, plan.features, plan.included_tokens_monthly, plan.execution_retention_days)
               IS DISTINCT FROM (excluded.name, excluded.limits, excluded.features,
               excluded.included_tokens_monthly, excluded.execution_retention_days)
        """

    private static let lostPlansText: String = """
        UPDATE plan_catalog
           SET is_active = false
         WHERE is_active
           AND key NOT IN (
               SELECT entry.key
                 FROM jsonb_to_recordset($1::text::jsonb -> 'plans') AS entry (key text))
        """

    /// A price that was never ours before ends the one that holds. One that an operator replaced stays replaced.
    private static let supersededPricesText: String = """
        UPDATE plan_prices AS price
           SET active_to = now()
          FROM jsonb_to_recordset($1::text::jsonb -> 'prices') AS entry (
               plan text, cycle text, currency text, unit_amount bigint)
         WHERE price.plan_key = entry.plan
           AND price.cycle = entry.cycle
           AND price.currency = entry.currency
           AND price.provider = 'internal'
           AND price.active_to IS NULL
           AND NOT EXISTS (
               SELECT 1
                 FROM plan_prices AS known
                WHERE known.plan_key = entry.plan
                  AND known.cycle = entry.cycle
                  AND known.currency = entry.currency
                  AND known.provider = 'internal'
                  AND known.unit_amount = entry.unit_amount)
        """

    private static let pricesText: String = """
        INSERT INTO plan_prices (plan_key, cycle, currency, unit_amount)
        SELECT entry.plan, entry.cycle, entry.currency, entry.unit_amount
          FROM jsonb_to_recordset($1::text::jsonb -> 'prices') AS entry (
               plan text, cycle text, currency text, unit_amount bigint)
         WHERE NOT EXISTS (
               SELECT 1
                 FROM plan_prices AS known
                WHERE known.plan_key = entry.plan
                  AND known.cycle = entry.cycle
                  AND known.currency = entry.currency
                  AND known.provider = 'internal'
                  AND known.unit_amount = entry.unit_amount)
        """

    private static let tokenPackagesText: String = """
        INSERT INTO token_packages AS package (name, tokens, price, currency, savings_percentage, sort_order)
        SELECT entry.name, entry.tokens, entry.price, entry.currency, entry.savings_percentage, entry.position
          FROM ROWS FROM (jsonb_to_recordset($1::text::jsonb -> 'token_packages') AS (
               name text, tokens bigint, price bigint, currency text, savings_percentage numeric))
               WITH ORDINALITY AS entry (name, tokens, price, currency, savings_percentage, position)
            ON CONFLICT (tokens, currency) WHERE is_active DO UPDATE
           SET name = excluded.name,
               price = excluded.price,
               savings_percentage = excluded.savings_percentage,
               sort_order = excluded.sort_order
         WHERE (package.name, package.price, package.savings_percentage, package.sort_order)
               IS DISTINCT FROM (excluded.name, excluded.price, excluded.savings_percentage, excluded.sort_order)
        """

    private static let lostTokenPackagesText: String = """
        UPDATE token_packages AS package
           SET is_active = false
         WHERE package.is_active
           AND NOT EXISTS (
               SELECT 1
                 FROM jsonb_to_recordset($1::text::jsonb -> 'token_packages') AS entry (tokens bigint, currency text)
                WHERE entry.tokens = package.tokens
                  AND entry.currency = package.currency)
        """
}
