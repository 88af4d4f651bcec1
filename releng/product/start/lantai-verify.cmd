@echo off
rem The verifier for whoever checks from outside: one jar, nothing of the product. See docs/verify.md.
setlocal
chcp 65001 >nul
call "%~dp0lantai-java.cmd" || exit /b 4
"%LANTAI_JAVA%" -jar "%~dp0lantai-verify.jar" %*
exit /b %ERRORLEVEL%
