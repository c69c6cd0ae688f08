using Ketamine.Storage.Databases;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>One part of the settings, read at the start; all parts together are told of in one message.</summary>
internal sealed class SettingsCheck(Action<IServiceProvider> read)
{
    /// <summary>What is wrong with the part, each problem with its remedy; empty where nothing is.</summary>
    public IEnumerable<string> Problems(IServiceProvider services)
    {
        try
        {
            read(services);
            return [];
        }
        catch (OptionsValidationException e)
        {
            return e.Failures;
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures);
        }
        catch (StoreSettingsException e)
        {
            return [e.Message];
        }
        catch (InvalidOperationException e) when (e.InnerException is ArgumentException { InnerException: FormatException or OverflowException } or FormatException or OverflowException)
        {
            return [$"{e.Message} Set it to such a value."];
        }
    }
}

/// <summary>Checks all parts of the settings; the host asks it too, before it starts.</summary>
internal sealed class AllSettings(IEnumerable<SettingsCheck> checks, IServiceProvider services) : IStartupValidator
{
    public void Validate()
    {
        // Whoever validates options by the framework's own way is heard too.
        var others = services.GetServices<IStartupValidator>().Where(other => other != this).Select(other => new SettingsCheck(_ => other.Validate()));
        var problems = checks.Concat(others).SelectMany(check => check.Problems(services)).Distinct().ToList();
        if (problems.Count > 0)
        {
            throw new OptionsValidationException("", typeof(AllSettings), problems);
        }
    }
}

/// <summary>Registers settings so that all of them are checked together.</summary>
internal static class SettingsChecks
{
    /// <summary>Binds a section; names in it that mean nothing are problems too.</summary>
    public static OptionsBuilder<T> AddChecked<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddCheck(provider => _ = provider.GetRequiredService<IOptions<T>>().Value);
        services.AddSingleton<IValidateOptions<T>>(provider => new KnownNames<T>(provider.GetRequiredService<IConfiguration>(), section));
        return services.AddOptions<T>().BindConfiguration(section);
    }

    /// <summary>Adds something that throws at the start where the settings cannot be used.</summary>
    public static void AddCheck(this IServiceCollection services, Action<IServiceProvider> read) => services.AddSingleton(new SettingsCheck(read));

    /// <summary>To be called last, so that it is this check that the host asks.</summary>
    public static void AddSettingsCheck(this WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupValidator, AllSettings>();

    /// <exception cref="OptionsValidationException">Lists every problem of all settings.</exception>
    public static void CheckSettings(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    private sealed class KnownNames<T>(IConfiguration configuration, string section) : IValidateOptions<T>
        where T : class
    {
        private static readonly string[] Known = [.. typeof(T).GetProperties().Select(property => property.Name)];

        public ValidateOptionsResult Validate(string? name, T options)
        {
            var unknown = configuration.GetSection(section).GetChildren().Select(child => child.Key).Except(Known, StringComparer.OrdinalIgnoreCase)
                .Select(key => $"{section}:{key} is no setting. The settings of {section} are {string.Join(", ", Known)}.").ToList();
            return unknown.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(unknown);
        }
    }
}
