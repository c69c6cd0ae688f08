namespace Ketamine.Bot.Curation;

/// <summary>The curators' page, which is off while nobody can sign in: section <c>Curation</c>.</summary>
public sealed class CurationSettings
{
    public const string Section = "Curation";

    /// <summary>The fewest characters of a secret.</summary>
    public const int SecretLength = 16;

    /// <summary>What the single curator signs in with; empty where there is none.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Whether a curator's click changes the knowledge folder; else the change is given as a patch.</summary>
    public bool Apply { get; set; }

    /// <summary>The organisation's own sign-in.</summary>
    public OpenIdSettings OpenIdConnect { get; set; } = new();

    /// <summary>Whether there is a page at all.</summary>
    public bool IsOn => Secret.Length > 0 || OpenIdConnect.IsOn;

    /// <summary>Whether the configuration turns the page on, for what is decided before the settings are checked.</summary>
    public static bool IsOnIn(IConfiguration configuration) =>
        new[] { nameof(Secret), $"{nameof(OpenIdConnect)}:{nameof(OpenIdSettings.Authority)}" }.Any(name => !string.IsNullOrEmpty(configuration[$"{Section}:{name}"]));

    /// <summary>Everything that keeps curators from signing in as they should.</summary>
    public IEnumerable<string> Problems()
    {
        if (Secret.Length > 0 && OpenIdConnect.IsOn)
        {
            yield return "Curation has both a Secret and OpenIdConnect. Keep the one that curators shall sign in with.";
        }

        if (Secret.Length is > 0 and < SecretLength)
        {
            yield return $"Curation:Secret has fewer than {SecretLength} characters. Make a long random one, such as 'openssl rand -base64 24' prints.";
        }

        if (Apply && !IsOn)
        {
            yield return "Curation:Apply is true, but nobody can sign in. Set Curation:Secret or Curation:OpenIdConnect, or leave Apply out.";
        }

        foreach (var problem in OpenIdConnect.Problems())
        {
            yield return problem;
        }
    }
}

/// <summary>An OpenID Connect provider, and who of its people is a curator: section <c>Curation:OpenIdConnect</c>.</summary>
public sealed class OpenIdSettings
{
    public const string Section = $"{CurationSettings.Section}:OpenIdConnect";

    /// <summary>The issuer's address, below which <c>.well-known/openid-configuration</c> stands.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>The claim that tells curators from others.</summary>
    public string Claim { get; set; } = "roles";

    /// <summary>The value of the claim that a curator has.</summary>
    public string Value { get; set; } = "curator";

    public bool IsOn => Authority.Length > 0 || ClientId.Length > 0 || ClientSecret.Length > 0;

    internal IEnumerable<string> Problems()
    {
        if (!IsOn)
        {
            yield break;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            yield return $"{Section}:Authority is '{Authority}'. Write the provider's address, which begins with https://.";
        }

        if (ClientId.Length == 0 || ClientSecret.Length == 0)
        {
            yield return $"{Section} needs a ClientId and a ClientSecret. Register the bot with the provider, with the address HOST/curate/signed-in-by-provider to come back to, and copy both.";
        }

        if (Claim.Length == 0 || Value.Length == 0)
        {
            yield return $"{Section}:Claim and Value tell curators from others and may not be empty. Leave them out for roles and curator.";
        }
    }
}
