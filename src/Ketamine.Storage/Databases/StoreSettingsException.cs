namespace Ketamine.Storage.Databases;

/// <summary>The store cannot be used as it is set up; the message names the remedy.</summary>
public sealed class StoreSettingsException(string message, Exception? inner = null) : Exception(message, inner);
