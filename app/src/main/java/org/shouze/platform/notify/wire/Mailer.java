package org.shouze.platform.notify.wire;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.outgoing.AddressRule;
import org.shouze.platform.kernel.outgoing.ForbiddenAddressException;
import org.shouze.platform.kernel.outgoing.OutgoingSockets;
import org.springframework.stereotype.Component;

/** Hands a letter to a mail server: what the server refuses with a 5 is refused for good, all else is tried again. */
@Component
class Mailer {

    private static final String SECONDS_10 = "10000";
    private static final String SECONDS_20 = "20000";

    private final BusinessTime time;

    Mailer(BusinessTime time) {
        this.time = time;
    }

    Outcome send(WireSettings settings, Letter letter) throws IOException {
        try {
            // NB: told early and plainly; the sockets check again what they really connect to.
            rule(settings).resolve(settings.value("host"));
        } catch (ForbiddenAddressException forbidden) {
            return new Outcome.Never(forbidden.sentence());
        }
        return hand(settings, letter);
    }

    private Outcome hand(WireSettings settings, Letter letter) throws IOException {
        var session = Session.getInstance(properties(settings));
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            var user = settings.value("user");
            transport.connect(
                    settings.value("host"),
                    Integer.parseInt(settings.value("port")),
                    user.isEmpty() ? null : user,
                    user.isEmpty() ? null : settings.secret("password"));
            var message = message(session, settings, letter);
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Delivered(line(transport.getLastServerResponse()));
        } catch (MessagingException refused) {
            return judge(refused);
        }
    }

    private static AddressRule rule(WireSettings settings) {
        return settings.networks().rule(settings.value("security").equals("NONE"));
    }

    private static Properties properties(WireSettings settings) throws IOException {
        var security = settings.value("security");
        var properties = new Properties();
        var sockets = new OutgoingSockets(rule(settings));
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put(
                "mail.smtp.ssl.socketFactory",
                new GuardedTls(
                        sockets,
                        GuardedHttp.trusting(settings.value("certificate")).getSocketFactory()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(security.equals("TLS")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(security.equals("STARTTLS")));
        properties.put("mail.smtp.starttls.required", String.valueOf(security.equals("STARTTLS")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(!settings.value("user").isEmpty()));
        properties.put("mail.smtp.connectiontimeout", SECONDS_10);
        properties.put("mail.smtp.timeout", SECONDS_20);
        properties.put("mail.smtp.writetimeout", SECONDS_20);
        properties.put("mail.smtp.localhost", "shouze.invalid");
        return properties;
    }

    private MimeMessage message(Session session, WireSettings settings, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var id = "<" + letter.id() + "@" + domain(settings.value("from")) + ">";
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        var name = settings.value("fromName");
        message.setFrom(new InternetAddress(settings.value("from"), name.isEmpty() ? "守责平台" : name, "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(time.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(letter.text(), "UTF-8");
        message.setHeader("Content-Transfer-Encoding", "base64");
        message.saveChanges();
        return message;
    }

    private static String domain(String from) {
        return from.substring(from.indexOf('@') + 1);
    }

    private static Outcome judge(MessagingException refused) {
        for (@Nullable Exception each = refused; each != null; each = next(each)) {
            var code = code(each);
            if (code / 100 == 5) {
                return new Outcome.Never(line(each.getMessage()));
            }
            if (code / 100 == 4) {
                return new Outcome.Later(line(each.getMessage()));
            }
            if (each instanceof ForbiddenAddressException forbidden) {
                return new Outcome.Never(forbidden.sentence());
            }
            if (each instanceof AuthenticationFailedException) {
                // NB: somebody changed the password; the letters are not to blame and wait for the new one.
                return new Outcome.Later("邮件服务器不接受账号或密码");
            }
        }
        return new Outcome.Later(line(refused.getMessage()));
    }

    private static @Nullable Exception next(Exception each) {
        var further = each instanceof MessagingException messaging ? messaging.getNextException() : null;
        return further == null && each.getCause() instanceof Exception cause ? cause : further;
    }

    private static int code(Exception each) {
        return switch (each) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    private static String line(@Nullable String text) {
        var clean = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        var bytes = clean.getBytes(StandardCharsets.UTF_8).length;
        return bytes > 400 && clean.length() > 200 ? clean.substring(0, 200) : clean;
    }
}
